/** What stands in Redis of a chunk to be played: where, what and which; never a scenario or a result. */
export interface SweepJob {
  /** Folder of the sweep, on a disk that all see. */
  readonly folder: string;
  /** Hash of the experiment. */
  readonly experiment: string;
  readonly from: number;
  readonly to: number;
}

/** The queue that all sweeps share. */
export const QUEUE = 'six-party-sweep';
