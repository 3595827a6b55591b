import type { Trace } from '../../talks/index.js';

/** Two settings of a lever between which the measure goes the wrong way. */
export interface MonotoneBreach {
  readonly low: string;
  readonly high: string;
  /** What was measured, in words. */
  readonly reason: string;
  /** Undefined if it is an average. */
  readonly seed: string | undefined;
  /** Of the run at the higher setting. */
  readonly trace: Trace | undefined;
}
