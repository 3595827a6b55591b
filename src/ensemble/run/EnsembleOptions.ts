import type { Executor } from '../executors/Executor.js';
import type { Row } from '../fold/rowsOf.js';
import type { Metric } from '../metrics/Metric.js';
import type { StoppingRule } from './StoppingRule.js';

/** Options of `runEnsemble`. */
export interface EnsembleOptions {
  /** Runs, 1 to 10^9; with `until` the most that there can be. */
  readonly runs: number;
  /** Any text; run i has the seed `runSeed(seed, i)`. */
  readonly seed: string;
  /** What is measured: names of ready-made metrics, see `metricNames`, or one's own. Default: `outcome`. */
  readonly metrics?: readonly (string | Metric)[];
  /**
   * Threads, 0 to 256; 0 plays in this thread. Default: as many as the machine has processors, but none where
   * they would not help or cannot: below two batches, with agents or metrics of one's own, and from the sources.
   * The result is the same with any number.
   */
  readonly workers?: number;
  /** Runs that are handed out at once, 1 to 10^6. Default 100. The result is the same with any number. */
  readonly batch?: number;
  /** Plays the batches instead of threads of our own; it is not closed. */
  readonly executor?: Executor;
  /** Shares of the quantiles wanted per metric that is a number: `{days: [0.1, 0.5]}`. 8 bytes a run each. */
  readonly quantiles?: Readonly<Record<string, readonly number[]>>;
  /** 1 − confidence of all intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Stops before the last run once something is known well enough. Default: never. */
  readonly until?: StoppingRule;
  /** Keeps one row per run in the result. Default false. */
  readonly rows?: boolean;
  /** Is given the rows of each batch, in order of the runs; what it returns is waited for. */
  readonly onRows?: (rows: readonly Row[]) => void | Promise<void>;
  /** Runs done, runs asked for, and runs a second so far. Called after each batch. */
  readonly onProgress?: (done: number, total: number, rate: number) => void;
  /** An `AbortSignal`. Once it is aborted no further batch begins, and what has been played is the result. */
  readonly signal?: { readonly aborted: boolean };
}
