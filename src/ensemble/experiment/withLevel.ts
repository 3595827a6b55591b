import { nearestName, type Problem } from '../../scenario/index.js';
import type { Level } from './Factor.js';

/** Data with a level set in it, or why it cannot be set. */
export type Changed<T = unknown> = { readonly value: T } | Refused;

/** Why a level cannot be set. */
export interface Refused {
  readonly problems: readonly Problem[];
  /** Whether the path leads nowhere, whatever the level. */
  readonly nowhere: boolean;
}

/**
 * A copy of plain data with a level at a path; what is beside the path is shared. Elements that have an id go
 * by it, others by their index; a record may get a new member, which the scenario's own check then judges.
 *
 * @param steps - what is left of the path
 * @param path - the whole path, for messages
 */
export function withLevel(
  data: unknown,
  steps: readonly string[],
  level: Level,
  path: readonly string[],
): Changed {
  const [step, ...below] = steps;
  if (step === undefined) return { value: level };
  const done = path.slice(0, path.length - steps.length);
  if (Array.isArray(data)) {
    const items = data as readonly unknown[];
    const names = items.map((item, index) => idOf(item) ?? String(index));
    const at = names.indexOf(step);
    if (at < 0) return refused(done, step, path, names);
    const inner = withLevel(items[at], below, level, path);
    return 'problems' in inner ? inner : { value: items.with(at, inner.value) };
  }
  if (data !== undefined && (typeof data !== 'object' || data === null)) return refused(done, step, path, []);
  const record = (data ?? {}) as Readonly<Record<string, unknown>>;
  const member = Object.hasOwn(record, step) ? record[step] : undefined;
  const inner = withLevel(member, below, level, path);
  return 'problems' in inner ? inner : { value: { ...record, [step]: inner.value } };
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function refused(
  done: readonly string[],
  step: string,
  path: readonly string[],
  names: readonly string[],
): Refused {
  const nearest = nearestName(step, names);
  const message = `There is no '${step}' under '${done.join('.')}' in the scenario.`;
  const known = names.length > 0 && names.length <= 20 ? `Known: ${names.join(', ')}.` : '';
  return {
    nowhere: true,
    problems: [
      {
        path: path.join('.'),
        code: 'unknown-name',
        expected: 'a path of the scenario, with ids in place of indices',
        received: `'${step}'`,
        message,
        hint: nearest === undefined ? known : `Did you mean '${nearest}'?`,
      },
    ],
  };
}
