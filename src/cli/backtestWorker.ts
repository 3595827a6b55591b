import { workerData } from 'node:worker_threads';
import { backtestDraws } from '../history/index.js';
import type { BacktestTask } from './commands/backtest.js';

const { options, port, flag } = workerData as BacktestTask;

try {
  port.postMessage(backtestDraws(options));
} finally {
  // Whatever came of it, who waits must not wait longer.
  Atomics.store(new Int32Array(flag), 0, 1);
  Atomics.notify(new Int32Array(flag), 0);
}
