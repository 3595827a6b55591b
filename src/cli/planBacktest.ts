import { DRAWS_PER_GROUP, MAX_DRAWS } from '../history/index.js';
import type { BacktestOptions } from '../history/index.js';
import { problem, refuse } from '../input/index.js';

/** What was asked on the command line, as it was written. */
export interface BacktestWishes {
  readonly draws: string;
  readonly seed: string;
}

/**
 * Turns wishes into options of the back-test.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
export function planBacktest({ draws, seed }: BacktestWishes): Required<BacktestOptions> {
  const count = /^\d{1,9}$/.test(draws) ? Number(draws) : NaN;
  const fits = count >= DRAWS_PER_GROUP && count <= MAX_DRAWS && count % DRAWS_PER_GROUP === 0;
  const expected = `a multiple of ${DRAWS_PER_GROUP} from ${DRAWS_PER_GROUP} to ${MAX_DRAWS}`;
  refuse('invalid-option', 'This cannot be run.', [
    fits ? undefined : problem('--draws', 'out-of-range', expected, draws, { hint: nearest(count) }),
    seed === '' ? problem('--seed', 'out-of-range', 'a text that is not empty', seed) : undefined,
  ]);
  return { draws: count, seed };
}

function nearest(count: number): string {
  if (Number.isNaN(count)) return 'Such as --draws 400.';
  const whole = Math.ceil(count / DRAWS_PER_GROUP) * DRAWS_PER_GROUP;
  return `The nearest that will do: ${Math.min(MAX_DRAWS, Math.max(DRAWS_PER_GROUP, whole))}.`;
}
