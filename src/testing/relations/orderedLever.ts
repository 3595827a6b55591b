import { callback, isRecord, member, report, text, type Reader } from '../../input/index.js';
import type { Ids } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { checkLevers } from '../arbitraries/checkLevers.js';
import { adjusted } from '../arbitraries/dials.js';
import type { LeverPath } from '../arbitraries/LeverPath.js';
import { labelled } from '../differences/baseline.js';

/** A lever to be turned up: a path of the scenario, or a change of one's own, with its settings from low to high. */
export type OrderedLever<I extends Ids = Ids> = PlaceLever<I> | OwnLever;

/** A path of the scenario. */
export interface PlaceLever<I extends Ids = Ids> {
  /** As the paths of `scenarioNear`: `parties.US.mandate`, `agents.US`, `agents.ROK.parameters.ambition`. */
  readonly path: LeverPath<I>;
  /**
   * Two or more, from low to high. Of a seat these are agents or names of ready-made agent models. A number in
   * place of an interval holds in every run, and leaves every other draw where it was.
   */
  readonly values: readonly unknown[];
}

/** A change of one's own. */
export interface OwnLever {
  /** For the report: `monitoring`. */
  readonly name: string;
  /** Two or more, from low to high. */
  readonly values: readonly number[];
  /** The scenario at a setting; it changes nothing else, and depends on nothing else. */
  readonly set: (scenario: Talks, value: number) => Talks;
}

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
  return values.map((value, k) => ({
    said: inWords(value),
    scenario: labelled(adjusted(talks, new Map([[pinned, k]]))),
  }));
}

/** Puts a number as an interval of one: an exact number takes no draw, so that the draws after it would move. */
function inPlaceOf(old: unknown, value: unknown): unknown {
  const interval = typeof old === 'object' && old !== null && 'low' in old && 'high' in old;
  return interval && typeof value === 'number' ? { value, low: value, high: value } : value;
}

function inWords(value: unknown): string {
  const name = (value as { name?: unknown } | null)?.name;
  if (typeof value === 'string') return value;
  return typeof name === 'string' ? name : JSON.stringify(value);
}

/** Reads the form of a lever; whether it fits is seen when there is a scenario. */
export const orderedLever: Reader = (cursor) => {
  const { value: lever } = cursor;
  if (!isRecord(lever)) return report(cursor, 'wrong-type', '{path, values} or {name, values, set}');
  if (lever.path === undefined) {
    text(member(cursor, 'name'));
    callback(member(cursor, 'set'));
  } else if (typeof lever.path !== 'string') {
    report(member(cursor, 'path'), 'wrong-type', 'a dotted path');
  }
  const values = member(cursor, 'values');
  if (!Array.isArray(lever.values) || lever.values.length < 2) {
    report(values, 'wrong-length', 'two values or more');
  } else if (lever.values.every((value) => typeof value === 'number') && !ascending(lever.values)) {
    report(values, 'inconsistent', 'numbers from low to high');
  }
  return lever;
};

function ascending(values: readonly number[]): boolean {
  return values.every((value, k) => k === 0 || values[k - 1]! < value);
}
