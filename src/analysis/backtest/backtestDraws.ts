import { SixPartyError } from '../../scenario/index.js';
import type { BacktestOptions } from './BacktestOptions.js';
import type { BacktestPart } from './BacktestPart.js';
import { checkBacktestOptions } from './checkBacktestOptions.js';
import { GROUP } from './GROUP.js';
import { structureOnly } from './structureOnly.js';
import { tally } from './tally.js';
import { targets } from './targets.js';

/** Options of {@link backtestDraws}. */
export interface BacktestDrawsOptions extends BacktestOptions {
  /** First draw, a multiple of twenty. Default 0. */
  readonly from?: number;
  /** The draw after the last one, a multiple of twenty. Default: all. */
  readonly to?: number;
}

/**
 * Some of the draws of a back-test, for who wants to share them out among threads: draws depend on the seed
 * and their number only, so that parts put together by {@link mergeBacktest} give what {@link backtest}
 * gives, to the bit.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtestDraws(options: BacktestDrawsOptions = {}): BacktestPart {
  const { draws, seed } = checkBacktestOptions(options);
  const { from = 0, to = draws } = options;
  checkRange(from, to, draws);
  const dated = tally(seed, from, to, (scenario) => scenario);
  const bare = tally(seed, from, to, structureOnly);
  const held = targets.map(({ id }) => ({
    id,
    dated: dated.get(id) ?? 0,
    structureOnly: bare.get(id) ?? 0,
  }));
  return { draws, seed, from, to, held };
}

function checkRange(from: number, to: number, draws: number): void {
  const isWhole = from % GROUP === 0 && to % GROUP === 0;
  if (isWhole && from >= 0 && from <= to && to <= draws) return;
  const expected = `twenties from 0 to ${draws}`;
  const received = `${from} to ${to}`;
  const message = `A part has whole ${expected}, not ${received}.`;
  throw new SixPartyError('invalid-option', 'There is no such part of the back-test.', [
    { path: 'from', code: 'out-of-range', expected, received, message, hint: '' },
  ]);
}
