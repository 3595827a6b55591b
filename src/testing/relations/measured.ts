import { isRecord, problem, report, SixPartyError, type Reader } from '../../input/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks } from '../../talks/index.js';
import { evaluate } from '../temporal/evaluate.js';
import type { Formula } from '../temporal/Formula.js';

/**
 * A measurement of a run: a finite number, or yes or no (a temporal formula, or a function that returns a
 * boolean). Over runs, yes counts as 1 and no as 0, so that the mean is a share. It depends on the run alone.
 */
export type Measure = Formula | ((run: Run) => number | boolean);

/** A run and what was measured of it. */
export interface Measured {
  readonly run: Run;
  readonly value: number | boolean;
  /** Of a formula, whether the run put it to the test; a function is by every run. */
  readonly triggered: boolean;
}

/**
 * Plays the talks from one seed and measures.
 *
 * @throws SixPartyError `invalid-option` if the measure gives neither a finite number nor a boolean; and as
 *   `runTalks` and `evaluate`
 */
export function measured(talks: Talks, seed: string, measure: Measure): Measured {
  const run = runTalks(talks, { seed });
  if (typeof measure !== 'function') {
    const { holds, triggered } = evaluate(measure, run);
    return { run, value: holds, triggered: triggered !== undefined };
  }
  const value: unknown = measure(run);
  if (typeof value === 'boolean' || Number.isFinite(value))
    return { run, value: value as number | boolean, triggered: true };
  throw new SixPartyError('invalid-option', `The measure says nothing of simulation seed "${seed}".`, [
    problem('measure', 'wrong-type', 'a finite number or a boolean from the measure', value),
  ]);
}

/** Reads a measure; the parts of a formula are looked at where it meets a scenario. */
export const measure: Reader = (cursor) => {
  const { value } = cursor;
  if (typeof value === 'function' || (isRecord(value) && typeof value.kind === 'string')) return value;
  return report(cursor, 'wrong-type', 'a function of a run, or a formula');
};
