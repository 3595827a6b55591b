import type { BacktestOptions } from '../history/index.js';
import { SixPartyError } from '../scenario/index.js';
import type { Problem } from '../scenario/index.js';

/** What was asked on the command line, as it was written. */
export interface BacktestWishes {
  readonly draws: string;
  readonly seed: string;
}

const LEAST = 20;
const MOST = 100_000;

/**
 * Turns wishes into options of the back-test.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
export function planBacktest({ draws, seed }: BacktestWishes): Required<BacktestOptions> {
  const problems: Problem[] = [];
  const number = /^\d{1,9}$/.test(draws) ? Number(draws) : NaN;
  if (!(number >= LEAST && number <= MOST && number % LEAST === 0)) {
    const near = Math.min(MOST, Math.max(LEAST, Math.ceil(number / LEAST) * LEAST));
    const hint = Number.isNaN(near) ? 'Such as --draws 400.' : `The nearest that will do: ${near}.`;
    problems.push(wrong('--draws', 'a multiple of 20 from 20 to 100000', draws, hint));
  }
  if (seed === '') problems.push(wrong('--seed', 'a text that is not empty', seed, ''));
  if (problems.length > 0) throw new SixPartyError('invalid-option', 'This cannot be run.', problems);
  return { draws: number, seed };
}

function wrong(path: string, expected: string, received: string, hint: string): Problem {
  const message = `Expected ${expected}, not "${received}".`;
  return { path, code: 'out-of-range', expected, received, message, hint };
}
