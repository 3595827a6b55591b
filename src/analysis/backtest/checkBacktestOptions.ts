import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import type { BacktestOptions } from './BacktestOptions.js';

/** Options with their defaults. */
export function checkBacktestOptions({
  draws = 400,
  seed = 'backtest',
}: BacktestOptions): Required<BacktestOptions> {
  const problems: Problem[] = [];
  if (!Number.isInteger(draws) || draws < 20 || draws % 20 !== 0 || draws > 100_000) {
    const message = 'Draws come in twenties, from 20 to 100,000.';
    problems.push({
      path: 'draws',
      code: 'out-of-range',
      expected: '20, 40, …',
      received: String(draws),
      message,
      hint: '',
    });
  }
  if (typeof seed !== 'string' || seed === '') {
    const message = 'A seed is a text that is not empty.';
    problems.push({
      path: 'seed',
      code: 'wrong-type',
      expected: 'a text',
      received: String(seed),
      message,
      hint: '',
    });
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', 'The back-test cannot be run.', problems);
  return { draws, seed };
}
