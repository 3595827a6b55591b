import type { Talks } from '../../talks/index.js';
import { adjusted } from '../arbitraries/levers/adjusted.js';
import { checkLevers } from '../arbitraries/levers/checkLevers.js';
import { labelled } from '../differences/labelled.js';
import type { OrderedLever } from './OrderedLever.js';

/** A scenario at each setting of a lever, from low to high. */
export interface Setting {
  /** The setting in words. */
  readonly said: string;
  readonly scenario: Talks;
}

/**
 * Turns a lever through its settings.
 *
 * @throws SixPartyError `unknown-name` (a path that leads nowhere, an agent model), `invalid-option`,
 *   `invalid-scenario` (a setting that is not valid there)
 */
export function settingsOf(talks: Talks, lever: OrderedLever): readonly Setting[] {
  if ('set' in lever) {
    return lever.values.map((value) => ({ said: String(value), scenario: lever.set(talks, value) }));
  }
  const { path, values } = lever;
  const [dial] = checkLevers(talks, { [path]: values });
  const pinned = {
    ...dial!,
    value: (setting: unknown, old: unknown) => inPlaceOf(old, dial!.value(setting, old)),
  };
  return values.map((value, place) => ({
    said: inWords(value),
    scenario: labelled(adjusted(talks, new Map([[pinned, place]]))),
  }));
}

/** An exact number takes no draw, so that the draws after it would move: it stands as an interval of one number. */
function inPlaceOf(old: unknown, value: unknown): unknown {
  const interval = typeof old === 'object' && old !== null && 'low' in old && 'high' in old;
  return interval && typeof value === 'number' ? { value, low: value, high: value } : value;
}

function inWords(value: unknown): string {
  const name = (value as { name?: unknown } | null)?.name;
  if (typeof value === 'string') return value;
  return typeof name === 'string' ? name : JSON.stringify(value);
}
