import { SixPartyError } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks } from '../../talks/index.js';
import { evaluate } from '../temporal/index.js';
import type { Measure } from './Measure.js';
import { optionProblem } from './check/optionProblem.js';

/** A run and what was measured of it. */
export interface Measured {
  readonly run: Run;
  readonly value: number | boolean;
}

/**
 * Plays the talks from one seed and measures.
 *
 * @throws SixPartyError `invalid-option` if the measure gives neither a finite number nor a boolean; and as
 *   `runTalks` and `evaluate`
 */
export function measured(talks: Talks, seed: string, measure: Measure): Measured {
  const run = runTalks(talks, { seed });
  const value: unknown = typeof measure === 'function' ? measure(run) : evaluate(measure, run).holds;
  if (typeof value === 'boolean' || Number.isFinite(value)) return { run, value: value as number | boolean };
  throw new SixPartyError('invalid-option', `The measure says nothing of simulation seed "${seed}".`, [
    optionProblem('measure', 'wrong-type', 'a finite number or a boolean from the measure', value),
  ]);
}
