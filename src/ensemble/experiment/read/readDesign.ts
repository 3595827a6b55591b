import { latinHypercube } from '../../designs/latinHypercube.js';
import { mostDimensions, sobolSequence } from '../../designs/sobolSequence.js';
import type { ExperimentDesign } from '../ExperimentDesign.js';
import type { Factor } from '../Factor.js';
import { readCount } from './readNumber.js';
import { readPoints } from './readPoints.js';
import { readRecord } from './readRecord.js';
import { readText } from './readText.js';
import { didYouMean, wrong, type Spot } from './Spot.js';

const MOST_POINTS = 1_000_000;
/** Numbers in a table of points, which is kept in memory. */
const MOST_NUMBERS = 10_000_000;
/** More combinations are a slip; they are counted, never kept. */
const MOST_COMBINATIONS = 1_000_000_000;
const kinds = ['factorial', 'latinHypercube', 'sobol', 'list'] as const;

/** What kind of design a file asks for: `design: sobol`, or `design: {kind: sobol, …}`; factorial by default. */
export function designKind(value: unknown): unknown {
  if (value === undefined) return 'factorial';
  if (typeof value === 'object' && value !== null && 'kind' in value) return value.kind;
  return value;
}

/**
 * Reads `design`.
 *
 * @param factors - those of the file; a list of points adds those that it names by path
 */
export function readDesign(
  spot: Spot,
  factors: readonly Factor[],
):
  | { readonly design: ExperimentDesign; readonly factors: readonly Factor[]; readonly points: number }
  | undefined {
  const kind = designKind(spot.value);
  if (!(kinds as readonly unknown[]).includes(kind)) {
    const whole = typeof spot.value === 'string' || kind === spot.value;
    const at = whole ? spot : { ...spot, path: `${spot.path}.kind`, value: kind };
    return wrong(at, 'unknown-name', `one of ${kinds.join(', ')}`, didYouMean(kind, kinds));
  }
  const short = typeof spot.value !== 'object';
  const there = short ? { ...spot, value: { kind } } : spot;
  switch (kind as (typeof kinds)[number]) {
    case 'factorial':
      return readFactorial(there, factors);
    case 'latinHypercube': {
      const spots = readRecord(there, ['kind', 'points', 'seed'])!;
      const points = readSize(spots.points, factors);
      const seed = spots.seed.value === undefined ? '1' : readText(spots.seed);
      if (points === undefined || seed === undefined) return undefined;
      const table = latinHypercube(points, factors.length, { seed });
      return { design: { kind: 'latinHypercube', seed, table }, factors, points };
    }
    case 'sobol': {
      const spots = readRecord(there, ['kind', 'points', 'skip'])!;
      const points = readSize(spots.points, factors);
      const skip = spots.skip.value === undefined ? 0 : readCount(spots.skip, 0, 2 ** 31);
      if (factors.length > mostDimensions)
        return wrong(there, 'out-of-range', `at most ${mostDimensions} factors`, '', String(factors.length));
      if (points === undefined || skip === undefined) return undefined;
      const table = sobolSequence(points, factors.length, { skip });
      return { design: { kind: 'sobol', skip, table }, factors, points };
    }
    case 'list':
      return readPoints(readRecord(there, ['kind', 'points'])!.points, factors);
  }
}

function readSize(spot: Spot, factors: readonly Factor[]): number | undefined {
  const points = readCount(spot, 1, MOST_POINTS);
  if (factors.length === 0)
    return wrong(
      { ...spot, path: 'design' },
      'inconsistent',
      'factors, of which it draws levels',
      '',
      'none',
    );
  if (points === undefined || points * factors.length <= MOST_NUMBERS) return points;
  return wrong(spot, 'out-of-range', `at most ${MOST_NUMBERS} levels: points × factors`);
}

function readFactorial(spot: Spot, factors: readonly Factor[]): ReturnType<typeof readDesign> {
  const { levels: given } = readRecord(spot, ['kind', 'levels'])!;
  const each = given.value === undefined ? undefined : readCount(given, 2, 10_000);
  const open = factors.filter(({ levels }) => levels.kind === 'range');
  if (given.value === undefined && open.length > 0) {
    const hint = `Write design: { kind: factorial, levels: 3 }, or levels beside min and max.`;
    const received = `only the range of '${open[0]!.name}'`;
    return wrong({ ...spot, path: `${spot.path}.levels` }, 'missing', 'the number of levels', hint, received);
  }
  if (given.value !== undefined && each === undefined) return undefined;
  const levels = factors.map(({ levels: of }) => (of.kind === 'list' ? of.values.length : each!));
  const points = levels.reduce((product, count) => product * count, 1);
  if (points <= MOST_COMBINATIONS) return { design: { kind: 'factorial', levels }, factors, points };
  const hint = 'Take a Latin hypercube or a Sobol sequence.';
  return wrong(spot, 'out-of-range', `at most ${MOST_COMBINATIONS} combinations`, hint, String(points));
}
