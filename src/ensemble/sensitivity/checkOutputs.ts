import type { Problem } from '../../scenario/index.js';
import { countProblem, optionProblem, refuse, seedProblem } from '../designs/refuse.js';
import type { SensitivityOptions } from './SensitivityOptions.js';

/**
 * Checks outputs of a design and options.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkOutputs(
  rows: number,
  outputs: readonly number[],
  { seed, alpha = 0.05, resamples = 1000 }: SensitivityOptions,
): void {
  const share = typeof alpha === 'number' && alpha > 0 && alpha < 1;
  refuse(
    'There are no such indices.',
    outputsProblem(rows, outputs),
    seedProblem('seed', seed),
    share ? undefined : optionProblem('alpha', 'a number between 0 and 1', alpha),
    countProblem('resamples', resamples, 10, 100_000),
  );
}

function outputsProblem(rows: number, outputs: readonly number[]): Problem | undefined {
  if (!Array.isArray(outputs) || outputs.length !== rows)
    return optionProblem('outputs', `one number for each of the ${rows} points`, outputs);
  const bad = outputs.findIndex((output) => !Number.isFinite(output));
  return bad < 0 ? undefined : optionProblem(`outputs[${bad}]`, 'a finite number', outputs[bad]);
}
