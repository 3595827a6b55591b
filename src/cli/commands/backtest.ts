import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Command } from 'commander';
import type { BacktestOptions, BacktestPart, BacktestReport } from '../../history/index.js';
import {
  backtestDraws,
  baselineReport,
  DRAWS_PER_GROUP,
  MAX_DRAWS,
  mergeBacktest,
} from '../../history/index.js';
import { refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { backtestAccount } from '../../report/index.js';
import { textWidth, type Streams } from '../output/shell.js';
import { checkSeed } from '../reading/options.js';

interface BacktestFlags extends BacktestWishes {
  readonly json?: boolean;
}

/** `six-party backtest`: holds the four dated scenarios against what happened. */
export function addBacktestCommand(command: Command, streams: Streams): void {
  command
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
      streams.out(
        flags.json
          ? `${JSON.stringify(json, null, 2)}\n`
          : backtestAccount(json, baseline, textWidth(streams)),
      );
    });
}

/** What was asked on the command line, as it was written. */
interface BacktestWishes {
  readonly draws: string;
  readonly seed: string;
}

/**
 * Turns wishes into options of the back-test.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
function planBacktest(wishes: BacktestWishes): Required<BacktestOptions> {
  const problems: Problem[] = [];
  const { seed } = wishes;
  const group = DRAWS_PER_GROUP;
  const draws = wholeOfCommandLine('--draws', wishes.draws, group, MAX_DRAWS, problems, group);
  checkSeed(seed, problems);
  refuse('invalid-option', 'This cannot be run.', problems);
  return { draws: draws!, seed };
}

/** Beside the built command; there is none beside the sources. */
const workerFile = new URL('./backtest-worker.js', import.meta.url);
/** Milliseconds a draw: several times what one takes. */
const PATIENCE = 1000;

/** What a second thread gets: its share of the draws, where to answer, and the flag to raise then. */
export interface BacktestTask {
  readonly options: BacktestOptions & { readonly from: number; readonly to: number };
  readonly port: MessagePort;
  readonly flag: SharedArrayBuffer;
}

/** Plays the back-test on two threads: the same report as on one. */
function backtestInThreads(options: Required<BacktestOptions>): BacktestReport {
  const middle = Math.floor(options.draws / DRAWS_PER_GROUP / 2) * DRAWS_PER_GROUP;
  const [ours, theirs] = [
    { ...options, from: 0, to: middle },
    { ...options, from: middle, to: options.draws },
  ];
  if (middle === 0 || !existsSync(fileURLToPath(workerFile))) {
    return mergeBacktest([backtestDraws({ ...options, from: 0, to: options.draws })]);
  }
  const answer = inWorker(theirs);
  const own = backtestDraws(ours);
  return mergeBacktest([own, answer() ?? backtestDraws(theirs)]);
}

/** Starts a second thread; the function returned waits for what it found, undefined if it failed. */
function inWorker(options: BacktestTask['options']): () => BacktestPart | undefined {
  const { port1, port2 } = new MessageChannel();
  const flag = new SharedArrayBuffer(4);
  const task: BacktestTask = { options, port: port2, flag };
  const worker = new Worker(workerFile, { workerData: task, transferList: [port2] });
  // A thread that cannot be had is no failure: this one does its share.
  worker.on('error', () => undefined);
  return () => {
    Atomics.wait(new Int32Array(flag), 0, 0, PATIENCE * (options.to - options.from));
    const received = receiveMessageOnPort(port1) as { message: BacktestPart } | undefined;
    port1.close();
    void worker.terminate();
    return received?.message;
  };
}
