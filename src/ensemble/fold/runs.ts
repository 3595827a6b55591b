import { argumentProblem, holding, refuse, seed as readSeed, whole } from '../../input/index.js';

/** Consecutive runs of an experiment, by their index. */
export interface Span {
  /** Index of the first run. */
  readonly from: number;
  /** After the last. */
  readonly to: number;
}

/** What came of a batch. */
export interface BatchResult {
  /** Index of the first run. */
  readonly from: number;
  /** After the last. */
  readonly to: number;
  /**
   * One row of columns per run, one after the other, in the order of the metrics: 1 or 0 for yes or no, a number
   * or NaN for none, a time followed by 1 if it was observed or else 0, the place of a category or NaN for none.
   */
  readonly values: Float64Array;
}

/**
 * Seed of one run of an ensemble: `"<ensemble seed>/<index>"`. The same index under the same ensemble seed
 * has the same chance whatever the scenario is (common random numbers) and however many runs there are, so
 * that any run can be played again alone.
 *
 * @param seed - the seed of the ensemble
 * @param index - 0, 1, …
 * @throws SixPartyError `invalid-option`
 */
export function runSeed(seed: string, index: number): string {
  if (typeof seed !== 'string' || !Number.isInteger(index)) {
    refuse('invalid-option', 'There is no such run.', [
      argumentProblem('seed', seed, readSeed),
      argumentProblem('index', index, whole(0)),
    ]);
  }
  return `${seed}/${index}`;
}

const aResult = holding('the result of a batch {from, to, values}', {
  from: Number.isInteger,
  to: Number.isInteger,
  values: ArrayBuffer.isView,
});

/** @throws SixPartyError `invalid-option` if that is no result of a batch */
export function needResult(result: unknown): void {
  refuse('invalid-option', 'There are no such runs.', [argumentProblem('result', result, aResult)]);
}

/** Puts rows of columns one after the other. */
export function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
