import type { Command } from 'commander';
import { baselineReport } from '../history/index.js';
import { backtestAccount } from '../report/index.js';
import { backtestInThreads } from './backtestInThreads.js';
import { planBacktest } from './planBacktest.js';
import type { BacktestWishes } from './planBacktest.js';
import type { Streams } from './Streams.js';

interface BacktestFlags extends BacktestWishes {
  readonly json?: boolean;
}

/** `six-party backtest`: holds the four dated scenarios against what happened. */
export function addBacktestCommand(parent: Command, streams: Streams): void {
  parent
    .command('backtest')
    .description('Hold the four dated scenarios against fourteen things that history bore out.')
    .option(
      '--draws <number>',
      'draws with perturbed judgements, in twenties; 400 take about a minute',
      '400',
    )
    .option('--seed <seed>', 'any text; the same seed gives the same draws', 'backtest')
    .option('--json', 'print the result as JSON instead of the table')
    .action((flags: BacktestFlags) => {
      const { targets, caution, ...asked } = backtestInThreads(planBacktest(flags));
      const baseline = baselineReport();
      const json = { ...asked, targets, baseline, caution };
      streams.out(flags.json ? `${JSON.stringify(json, null, 2)}\n` : backtestAccount(json, baseline));
    });
}
