import { isRecord } from './records.js';

/**
 * How a position within data is written: the dotted path of levers, factors and sources
 * (`parties.US.trust.DPRK`), in which elements of a list go by name, and the path of problems
 * (`parties[1].trust.US`), in which they go by number.
 */

/** Members that name an element of a list. */
const NAMING = ['id', 'issue', 'with'] as const;

/** Returns the steps of a dotted path. */
export function stepsOf(path: string): string[] {
  return path.split('.');
}

/**
 * Returns the steps that lead on from a value: the keys of a record, or for each element of a list its `id`,
 * `issue` or `with`; its number from 0 where it has none of these, or shares it with another element. A name
 * that is a number itself is none.
 */
export function stepsFrom(value: unknown): string[] {
  if (!Array.isArray(value)) return isRecord(value) ? Object.keys(value) : [];
  const names = (value as unknown[]).map(nameOf);
  const uses = new Map<string, number>();
  for (const name of names) if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1);
  return names.map((name, index) => (name !== undefined && uses.get(name) === 1 ? name : String(index)));
}

/** Returns what stands at a dotted path; undefined if nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  return stepsOf(path).reduce(valueBelow, root);
}

/** Returns what one step of a dotted path leads to; undefined if there is nothing. */
export function valueBelow(value: unknown, step: string): unknown {
  const key = keyOf(value, step);
  return key === undefined ? undefined : (value as Readonly<Record<string | number, unknown>>)[key];
}

/** A path that leads nowhere: as far as it goes, the step that fails, and the steps there would be. */
export interface Nowhere {
  readonly nowhere: true;
  readonly done: readonly string[];
  readonly step: string;
  readonly steps: readonly string[];
}

/**
 * Returns a copy of plain data with another value at a dotted path; what is beside the path is shared.
 *
 * A record may get a member that it has not: whether it may hold one, the check of the whole has to say. A list
 * gets no element, and a value that is neither has nothing below it.
 *
 * @param change - makes the new value out of the old one, which is undefined where there is none
 */
export function changedAt(
  root: unknown,
  path: string,
  change: (old: unknown) => unknown,
): { readonly value: unknown } | Nowhere {
  return changedBelow(root, stepsOf(path), 0, change);
}

function changedBelow(
  value: unknown,
  steps: readonly string[],
  depth: number,
  change: (old: unknown) => unknown,
): { readonly value: unknown } | Nowhere {
  const step = steps[depth];
  if (step === undefined) return { value: change(value) };
  const key = value === undefined || isRecord(value) ? step : keyOf(value, step);
  if (key === undefined) return { nowhere: true, done: steps.slice(0, depth), step, steps: stepsFrom(value) };
  const held = value as Readonly<Record<string | number, unknown>> | undefined;
  const old = held !== undefined && Object.hasOwn(held, key) ? held[key] : undefined;
  const inner = changedBelow(old, steps, depth + 1, change);
  if ('nowhere' in inner) return inner;
  if (Array.isArray(value)) return { value: (value as unknown[]).with(Number(key), inner.value) };
  return { value: { ...held, [key]: inner.value } };
}

function keyOf(value: unknown, step: string): string | number | undefined {
  if (Array.isArray(value)) {
    const index = stepsFrom(value).indexOf(step);
    return index < 0 ? undefined : index;
  }
  return isRecord(value) && Object.hasOwn(value, step) ? step : undefined;
}

function nameOf(element: unknown): string | undefined {
  if (!isRecord(element)) return undefined;
  const key = NAMING.find((name) => Object.hasOwn(element, name) && typeof element[name] === 'string');
  const name = key === undefined ? undefined : (element[key] as string);
  return name === undefined || /^\d+$/.test(name) ? undefined : name;
}

/** Returns one step of a problem's path: `.key`, `["no plain name"]` or `[3]`; without a dot at the start. */
export function writeStep(step: string | number, atStart: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return atStart ? step : `.${step}`;
}

/** Returns the problem's path of some steps: `parties[1].trust.US`, `sources["parties.US.trust"]`. */
export function writePath(steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + writeStep(step, path === ''), '');
}

/** Returns the steps of a problem's path, keys and numbers; the inverse of {@link writePath}. */
export function readPath(path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const [, key, index, text] of path.matchAll(/([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    if (key !== undefined) steps.push(key);
    else if (index !== undefined) steps.push(Number(index));
    else steps.push(JSON.parse(text!) as string);
  }
  return steps;
}
