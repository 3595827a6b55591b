import type { FactorLevels, Level } from '../Factor.js';
import { levelOf } from '../levelOf.js';
import { readCount, readNumber } from './readNumber.js';
import { isRecord, readRecord } from './readRecord.js';
import { inner, wrong, type Spot } from './Spot.js';

/** Levels of one factor; a list is written by hand, and each of its levels is tried. */
const MOST = 10_000;

/**
 * Reads the levels of a factor: a list, `{min, max}`, `{min, max, levels}` in equal steps, `{min, max, step}` of
 * whole numbers; or `{levels: […]}` beside `paths`.
 *
 * @param named - whether `paths` may stand beside them
 * @param listed - whether none are needed
 */
export function readLevels(spot: Spot, named: boolean, listed: boolean): FactorLevels | undefined {
  const { value } = spot;
  if (Array.isArray(value)) return listed ? notHere(spot) : readList(spot);
  const empty =
    value === undefined || (isRecord(value) && Object.keys(value).every((key) => key === 'paths'));
  if (listed) return empty ? { kind: 'list', values: [] } : notHere(spot);
  if (!isRecord(value)) return wrong(spot, 'wrong-type', 'a list of levels, or a range {min, max}');
  const keys = ['min', 'max', 'step', 'levels'] as const;
  const spots = readRecord(spot, named ? (['paths', ...keys] as const) : keys)!;
  if (Array.isArray(spots.levels.value)) {
    for (const key of ['min', 'max', 'step'] as const) {
      if (spots[key].value === undefined) continue;
      return wrong(spots[key], 'inconsistent', 'a range or a list, not both', '', `'${key}'`);
    }
    return readList(spots.levels);
  }
  return readRange(spots.min, spots.max, spots.step, spots.levels);
}

function notHere(spot: Spot): undefined {
  const hint = 'A design that lists its points lists the levels as well.';
  return wrong(spot, 'inconsistent', 'no levels here', hint, 'levels');
}

function readList(spot: Spot): FactorLevels | undefined {
  const values = spot.value as readonly unknown[];
  if (values.length === 0) return wrong(spot, 'wrong-length', 'one level or more');
  if (values.length > MOST) return wrong(spot, 'wrong-length', `at most ${MOST} levels`);
  const before = spot.problems.length;
  values.forEach((value, place) => {
    const item = inner(spot, place);
    if (!isLevel(value)) return wrong(item, 'wrong-type', 'a number, a text, true or false');
    if (values.indexOf(value) < place) return wrong(item, 'duplicate', 'each level once');
  });
  return spot.problems.length === before ? { kind: 'list', values: values as Level[] } : undefined;
}

/** Whether a factor can be set to a value. */
export function isLevel(value: unknown): value is Level {
  return Number.isFinite(value) || typeof value === 'boolean' || (typeof value === 'string' && value !== '');
}

function readRange(low: Spot, high: Spot, step: Spot, levels: Spot): FactorLevels | undefined {
  const [min, max] = [readNumber(low), readNumber(high)];
  if (min === undefined || max === undefined) return undefined;
  if (min >= max) return wrong(high, 'inconsistent', `a number > ${min}, the min`);
  if (step.value !== undefined && levels.value !== undefined)
    return wrong(levels, 'inconsistent', 'step or levels, not both', '', "'levels'");
  if (step.value !== undefined) return readGrid(low, high, step);
  if (levels.value === undefined) return { kind: 'range', min, max };
  const count = readCount(levels, 2, MOST);
  if (count === undefined) return undefined;
  const range: FactorLevels = { kind: 'range', min, max };
  return { kind: 'list', values: Array.from({ length: count }, (_, place) => levelOf(range, place, count)) };
}

function readGrid(low: Spot, high: Spot, step: Spot): FactorLevels | undefined {
  const hint = 'For other steps write levels: the number of them, or list them.';
  for (const spot of [low, high, step]) {
    if (!Number.isSafeInteger(spot.value))
      return wrong(spot, 'wrong-type', 'a whole number, beside a step', hint);
  }
  const [min, max, by] = [low.value as number, high.value as number, step.value as number];
  if (by < 1 || (max - min) / by >= MOST)
    return wrong(step, 'out-of-range', `a step ≥ 1 that makes at most ${MOST} levels`);
  const count = Math.floor((max - min) / by) + 1;
  return { kind: 'list', values: Array.from({ length: count }, (_, place) => min + by * place) };
}
