import { nearestName, type Problem, type ProblemCode } from '../../../scenario/index.js';

/** One spot of an experiment file: where it is, what is there, and where its problems go. */
export interface Spot {
  /** `design.points`; empty for the whole file. */
  readonly path: string;
  readonly value: unknown;
  readonly problems: Problem[];
}

/** The spot of a member of a record. */
export function inner(spot: Spot, key: string | number): Spot {
  const { path, value, problems } = spot;
  const held = value as Readonly<Record<string | number, unknown>>;
  return { path: innerPath(path, key), value: Object.hasOwn(held, key) ? held[key] : undefined, problems };
}

/** The path of a member or item. */
export function innerPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Reports that a spot does not hold what was expected; gives undefined, so that a reader can return it. */
export function wrong(
  spot: Spot,
  code: ProblemCode,
  expected: string,
  hint = '',
  received: string = shown(spot.value),
): undefined {
  spot.problems.push({
    path: spot.path,
    code: spot.value === undefined && code === 'wrong-type' ? 'missing' : code,
    expected,
    received,
    message: `Expected ${expected}, but found ${received}.`,
    hint,
  });
}

/** The nearest of some names as a question, or all of them if none is near. */
export function didYouMean(name: unknown, names: readonly string[]): string {
  return nearestHint(name, names) || `Known: ${names.join(', ')}.`;
}

/** The nearest of some names as a question; empty if none is near. */
export function nearestHint(name: unknown, names: readonly string[]): string {
  const nearest = typeof name === 'string' ? nearestName(name, names) : undefined;
  return nearest === undefined ? '' : `Did you mean '${nearest}'?`;
}

/** A short text for any value of a file. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(typeof value === 'string' ? value.slice(0, 60) : value) ?? String(value);
}
