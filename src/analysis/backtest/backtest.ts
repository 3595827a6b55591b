import type { BacktestOptions } from './BacktestOptions.js';
import { backtestDraws } from './backtestDraws.js';
import type { BacktestReport } from './BacktestReport.js';
import { mergeBacktest } from './mergeBacktest.js';
import { checkBacktestOptions } from './checkBacktestOptions.js';

/**
 * Holds the four dated scenarios against fourteen things that history bore out, each over many draws with
 * perturbed judgements, once with the dated numbers and once with structure only. Nothing is fitted here.
 *
 * Four hundred draws take about a minute of one core; {@link backtestDraws} lets threads share them.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtest(options: BacktestOptions = {}): BacktestReport {
  return mergeBacktest([backtestDraws(checkBacktestOptions(options))]);
}
