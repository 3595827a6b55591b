import {
  didYouMean,
  isFull,
  isRecord,
  items,
  listOf,
  member,
  membersOf,
  oneOf,
  quoted,
  report,
  seedInFile,
  whole,
  type Cursor,
} from '../../input/index.js';
import { latinHypercube } from '../designs/latinHypercube.js';
import { mostDimensions, sobolSequence } from '../designs/sobolSequence.js';
import type { ExperimentDesign, Factor, Level } from './experiment.js';
import { level } from './readFactors.js';

/** A design over factors. */
export interface ReadDesign {
  readonly design: ExperimentDesign;
  /** Those of the file, and those that a list of points names by path. */
  readonly factors: readonly Factor[];
  readonly points: number;
}

const MAX_POINTS = 1_000_000;
/** Numbers in a table of points, which is kept in memory. */
const MAX_NUMBERS = 10_000_000;
/** More combinations are a slip; they are counted, never kept. */
const MAX_COMBINATIONS = 1_000_000_000;
/** Points that are listed by hand. */
const MAX_LISTED = 100_000;

type DesignKind = ExperimentDesign['kind'];

const readers: Readonly<
  Record<DesignKind, (cursor: Cursor, factors: readonly Factor[]) => ReadDesign | undefined>
> = {
  factorial: readFactorial,
  latinHypercube: readLatinHypercube,
  sobol: readSobol,
  list: readList,
};

/** Returns what kind of design a file asks for: `design: sobol`, or `design: {kind: sobol, …}`; default factorial. */
export function designKind(value: unknown): unknown {
  if (value === undefined) return 'factorial';
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : value;
}

/**
 * Reads `design`.
 *
 * @param factors - those of the file
 * @param ownDesign - whether the analysis has a design of its own, so that ranges need no levels
 */
export function readDesign(
  cursor: Cursor,
  factors: readonly Factor[],
  ownDesign = false,
): ReadDesign | undefined {
  const { value } = cursor;
  if (ownDesign && designKind(value) === 'factorial' && hasNoLevels(value, factors)) return spread(factors);
  const isLong = isRecord(value) && 'kind' in value;
  const kindCursor = isLong ? member(cursor, 'kind') : { ...cursor, value: designKind(value) };
  const kind = oneOf(Object.keys(readers) as DesignKind[])(kindCursor);
  return kind && readers[kind](isLong ? cursor : { ...cursor, value: { kind } }, factors);
}

function hasNoLevels(design: unknown, factors: readonly Factor[]): boolean {
  const given = isRecord(design) && 'levels' in design;
  return !given && factors.some(({ levels }) => levels.kind === 'range');
}

/** Points by which it is found out whether levels go together, where no design says which are tried. */
const SPREAD = 64;

function spread(factors: readonly Factor[]): ReadDesign {
  const table = latinHypercube(SPREAD, factors.length, { seed: '1' });
  return { design: { kind: 'latinHypercube', seed: '1', table }, factors, points: SPREAD };
}

function readFactorial(cursor: Cursor, factors: readonly Factor[]): ReadDesign | undefined {
  const { levels: given } = membersOf(cursor, ['kind', 'levels'])!;
  const each = given.value === undefined ? undefined : whole(2, 10_000)(given);
  const open = factors.filter(({ levels }) => levels.kind === 'range');
  if (given.value === undefined && open.length > 0) {
    const hint = `Write design: { kind: factorial, levels: 3 }, or levels beside min and max.`;
    const received = `only the range of ${quoted(open[0]!.name)}`;
    return report(given, 'missing', 'the number of levels', { hint, received });
  }
  if (given.value !== undefined && each === undefined) return undefined;
  const levels = factors.map(({ levels: of }) => (of.kind === 'list' ? of.values.length : each!));
  const points = levels.reduce((product, count) => product * count, 1);
  if (points <= MAX_COMBINATIONS) return { design: { kind: 'factorial', levels }, factors, points };
  const hint = 'Take a Latin hypercube or a Sobol sequence.';
  return report(cursor, 'out-of-range', `at most ${MAX_COMBINATIONS} combinations`, {
    hint,
    received: String(points),
  });
}

function readLatinHypercube(cursor: Cursor, factors: readonly Factor[]): ReadDesign | undefined {
  const { points: size, seed: given } = membersOf(cursor, ['kind', 'points', 'seed'])!;
  const points = readSize(cursor, size, factors);
  const seed = given.value === undefined ? '1' : seedInFile(given);
  if (points === undefined || seed === undefined) return undefined;
  const table = latinHypercube(points, factors.length, { seed });
  return { design: { kind: 'latinHypercube', seed, table }, factors, points };
}

function readSobol(cursor: Cursor, factors: readonly Factor[]): ReadDesign | undefined {
  const { points: size, skip: given } = membersOf(cursor, ['kind', 'points', 'skip'])!;
  const points = readSize(cursor, size, factors);
  const skip = given.value === undefined ? 0 : whole(0, 2 ** 31)(given);
  if (factors.length > mostDimensions) {
    const received = String(factors.length);
    return report(cursor, 'out-of-range', `at most ${mostDimensions} factors`, { received });
  }
  if (points === undefined || skip === undefined) return undefined;
  const table = sobolSequence(points, factors.length, { skip });
  return { design: { kind: 'sobol', skip, table }, factors, points };
}

function readSize(design: Cursor, cursor: Cursor, factors: readonly Factor[]): number | undefined {
  const points = whole(1, MAX_POINTS)(cursor);
  if (factors.length === 0) {
    return report(design, 'inconsistent', 'factors, of which it draws levels', { received: 'none' });
  }
  if (points === undefined || points * factors.length <= MAX_NUMBERS) return points;
  return report(cursor, 'out-of-range', `at most ${MAX_NUMBERS} levels: points × factors`);
}

/** Reads a list of points, each of which gives every factor its level; a factor may be named here by its path. */
function readList(cursor: Cursor, factors: readonly Factor[]): ReadDesign | undefined {
  const { points } = membersOf(cursor, ['kind', 'points'])!;
  if (!Array.isArray(points.value) || points.value.length === 0)
    return report(points, 'wrong-type', 'a list of points, such as { parties.US.mandate: 0.3 }');
  const first = items(points)[0]!.value;
  const known = factors.map(({ name }) => name);
  const added = isRecord(first) ? Object.keys(first).filter((key) => !known.includes(key)) : [];
  const all: Factor[] = [
    ...factors,
    ...added.map((name): Factor => ({ name, paths: [name], levels: { kind: 'list', values: [] } })),
  ];
  const names = all.map(({ name }) => name);
  const before = points.problems.length;
  const table = listOf((point) => readPoint(point, names), { most: MAX_LISTED })(points);
  if (table === undefined || points.problems.length > before) return undefined;
  return { design: { kind: 'list', table }, factors: all, points: table.length };
}

function readPoint(cursor: Cursor, names: readonly string[]): Level[] | undefined {
  if (!isRecord(cursor.value)) return report(cursor, 'wrong-type', 'an object with the level of each factor');
  for (const key of Object.keys(cursor.value)) {
    if (isFull(cursor.problems)) break;
    if (names.includes(key)) continue;
    report(
      member(cursor, key),
      'unknown-key',
      'a factor that the first point has, or that stands under factors',
      {
        hint: didYouMean(key, names),
        received: quoted(key),
        onKey: true,
      },
    );
  }
  return names.flatMap((name) => level(member(cursor, name)) ?? []);
}
