import {
  describeRange,
  ID,
  isId,
  isRecord,
  listOf,
  member,
  membersOf,
  number,
  quoted,
  readNumber,
  report,
  satisfying,
  stepsOf,
  whole,
  type Cursor,
  type Reader,
} from '../../input/index.js';
import type { Factor, FactorLevels, Level } from './experiment.js';
import { levelOf } from './points.js';

/** Columns of the results that are there anyway. */
const RESERVED = ['run', 'policy', 'point', 'replicate', 'seed', 'scenario', 'experiment', 'chance'];

/** Every factor is tried by itself and with all others: more are a slip, and would take for ever. */
const MAX_FACTORS = 200;

/** What every scenario may have below a first key. */
const PARTS = [
  'issues',
  'implemented',
  'parties',
  'rule',
  'protocol',
  'horizon',
  'schedule',
  'costs',
  'dynamics',
  'agents',
];

/**
 * Reads `factors`: by dotted path, or by a name with several `paths`.
 *
 * @param keys - names of the factors in the file, those with nothing after their colon included
 * @param listed - whether the design lists the levels itself, so that a factor needs none
 * @param taken - names that are columns of the results too
 */
export function readFactors(
  cursor: Cursor,
  keys: readonly string[],
  listed: boolean,
  taken: readonly string[],
): Factor[] {
  if (cursor.value === undefined && keys.length === 0) return [];
  if (cursor.value !== undefined && !isRecord(cursor.value)) {
    report(cursor, 'wrong-type', 'an object with a dotted path of the scenario as each key');
    return [];
  }
  if (keys.length > MAX_FACTORS) {
    report(cursor, 'wrong-length', `at most ${MAX_FACTORS} factors`, { received: `${keys.length}` });
    return [];
  }
  const factors = keys.flatMap((name) => readFactor(member(cursor, name), name, listed, taken) ?? []);
  const factorOf = new Map<string, string>();
  for (const { name, paths } of factors) {
    for (const path of paths) {
      const before = factorOf.get(path);
      factorOf.set(path, name);
      if (before === undefined) continue;
      const received = `a factor that sets ${quoted(path)} after ${quoted(before)} has set it`;
      report(member(cursor, name), 'duplicate', 'one factor for each path', { received });
    }
  }
  return factors;
}

function readFactor(
  cursor: Cursor,
  name: string,
  listed: boolean,
  taken: readonly string[],
): Factor | undefined {
  const { value } = cursor;
  const received = quoted(name);
  if (RESERVED.includes(name) || taken.includes(name)) {
    const hint = 'The results have a column of that name: give the factor a name of its own and its paths.';
    return report(cursor, 'duplicate', 'another name', { hint, received, onKey: true });
  }
  const named = isRecord(value) && value.paths !== undefined;
  if (named && !isId(name)) {
    const hint = 'A factor with paths has a name of its own.';
    report(cursor, 'out-of-range', ID, { hint, received, onKey: true });
    readLevels(cursor, named, listed);
    return undefined;
  }
  if (!named && !isDotted(name)) {
    const hint = 'Or give the factor a name and its paths: trust: { paths: [parties.US.trust.DPRK], … }.';
    return report(cursor, 'unknown-name', 'a dotted path of the scenario', { hint, received, onKey: true });
  }
  const paths = named ? readPaths(member(cursor, 'paths')) : [name];
  const levels = readLevels(cursor, named, listed);
  return paths && levels && { name, paths, levels };
}

function readPaths(cursor: Cursor): string[] | undefined {
  if (!Array.isArray(cursor.value) || cursor.value.length === 0)
    return report(cursor, 'wrong-type', 'a list of dotted paths of the scenario');
  const before = cursor.problems.length;
  const paths = listOf(dottedPath)(cursor);
  return cursor.problems.length === before ? paths : undefined;
}

const dottedPath = satisfying('a dotted path of the scenario', isDotted, 'unknown-name');

function isDotted(path: unknown): path is string {
  if (typeof path !== 'string') return false;
  const [part = '', ...below] = stepsOf(path);
  return PARTS.includes(part) && below.length > 0 && below.every((step) => step !== '');
}

/** Levels of one factor; a list is written by hand, and each of its levels is tried. */
const MAX_LEVELS = 10_000;

/** Reads what a factor can be set to. */
export const level: Reader<Level> = satisfying(
  'a number, a text, true or false',
  (value): value is Level =>
    Number.isFinite(value) || typeof value === 'boolean' || (typeof value === 'string' && value !== ''),
);

/**
 * Reads the levels of a factor: a list, `{min, max}`, `{min, max, levels}` in equal steps, `{min, max, step}` of
 * whole numbers; or `{levels: […]}` beside `paths`.
 *
 * @param named - whether `paths` may stand beside them
 * @param listed - whether none are needed
 */
function readLevels(cursor: Cursor, named: boolean, listed: boolean): FactorLevels | undefined {
  const { value } = cursor;
  if (listed) {
    const isEmpty =
      value === undefined || (isRecord(value) && Object.keys(value).every((key) => key === 'paths'));
    if (isEmpty) return { kind: 'list', values: [] };
    const hint = 'A design that lists its points lists the levels as well.';
    return report(cursor, 'inconsistent', 'no levels here', { hint, received: 'levels' });
  }
  if (Array.isArray(value)) return readLevelList(cursor);
  if (!isRecord(value)) return report(cursor, 'wrong-type', 'a list of levels, or a range {min, max}');
  const { min, max, step, levels } = membersOf(cursor, [
    ...(named ? (['paths'] as const) : []),
    ...(['min', 'max', 'step', 'levels'] as const),
  ])!;
  if (!Array.isArray(levels.value)) return readRange(min, max, step, levels);
  for (const [key, beside] of Object.entries({ min, max, step })) {
    if (beside.value === undefined) continue;
    return report(beside, 'inconsistent', 'a range or a list, not both', {
      received: quoted(key),
      onKey: true,
    });
  }
  return readLevelList(levels);
}

function readLevelList(cursor: Cursor): FactorLevels | undefined {
  const seen = new Set<Level>();
  const before = cursor.problems.length;
  const values = listOf(
    (item) => {
      const read = level(item);
      if (read !== undefined && seen.has(read)) return report(item, 'duplicate', 'each level once');
      if (read !== undefined) seen.add(read);
      return read;
    },
    { least: 1, most: MAX_LEVELS },
  )(cursor);
  return values && cursor.problems.length === before ? { kind: 'list', values } : undefined;
}

function readRange(low: Cursor, high: Cursor, step: Cursor, levels: Cursor): FactorLevels | undefined {
  const [min, max] = [readNumber(low), readNumber(high)];
  if (min === undefined || max === undefined) return undefined;
  if (min >= max) return report(high, 'inconsistent', `${describeRange({ above: min })}, the min`);
  if (step.value !== undefined && levels.value !== undefined) {
    return report(levels, 'inconsistent', 'step or levels, not both', {
      received: quoted('levels'),
      onKey: true,
    });
  }
  if (step.value !== undefined) return readGrid(low, high, step);
  if (levels.value === undefined) return { kind: 'range', min, max };
  const count = whole(2, MAX_LEVELS)(levels);
  if (count === undefined) return undefined;
  const range: FactorLevels = { kind: 'range', min, max };
  return { kind: 'list', values: Array.from({ length: count }, (_, index) => levelOf(range, index, count)) };
}

function readGrid(low: Cursor, high: Cursor, step: Cursor): FactorLevels | undefined {
  const hint = 'For other steps write levels: the number of them, or list them.';
  for (const cursor of [low, high, step]) {
    if (!Number.isSafeInteger(cursor.value))
      return report(cursor, 'wrong-type', 'a whole number, beside a step', { hint });
  }
  const [min, max, by] = [number()(low)!, number()(high)!, number()(step)!];
  if (by < 1 || (max - min) / by >= MAX_LEVELS)
    return report(step, 'out-of-range', `a step ≥ 1 that makes at most ${MAX_LEVELS} levels`);
  const count = Math.floor((max - min) / by) + 1;
  return { kind: 'list', values: Array.from({ length: count }, (_, index) => min + by * index) };
}
