import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { backtestDraws, DRAWS_PER_GROUP, mergeBacktest } from '../history/index.js';
import type { BacktestOptions, BacktestPart, BacktestReport } from '../history/index.js';

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

/** The back-test on two threads: the same report as on one. */
export function backtestInThreads(options: Required<BacktestOptions>): BacktestReport {
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
