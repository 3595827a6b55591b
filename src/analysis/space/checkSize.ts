import { SixPartyError } from '../../scenario/index.js';
import type { AnalyzeOptions } from './AnalyzeOptions.js';

const MOST = 10_000_000;
/** Deals are numbered in 32 bits. */
const LIMIT = 2 ** 32 - 1;

/**
 * Refuses a space that would take too long, before anything is worked out.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkSize(sizes: readonly number[], { most = MOST }: AnalyzeOptions): void {
  if (!Number.isInteger(most) || most < 1 || most > LIMIT) {
    refuse('most', `a whole number from 1 to ${LIMIT}`, String(most), 'The limit is a number of deals.', '');
  }
  const deals = sizes.reduce((product, size) => product * size, 1);
  if (deals <= most) return;
  const message = `There are ${deals} deals, and the limit is ${most}.`;
  const hint =
    'Raise the option `most`, at up to 100 bytes and 10 microseconds a deal, or take fewer issues.';
  refuse('issues', `at most ${most} deals`, `${deals} deals`, message, hint);
}

function refuse(path: string, expected: string, received: string, message: string, hint: string): never {
  throw new SixPartyError('invalid-option', 'The deals cannot be analysed.', [
    { path, code: 'out-of-range', expected, received, message, hint },
  ]);
}
