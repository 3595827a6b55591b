import type { Disk } from './folder/Disk.js';
import type { Shard } from './folder/Shard.js';
import type { Player } from '../play/players.js';
import type { SweepProgress } from './SweepProgress.js';

/** Options of `sweepExperiment`. */
export interface SweepOptions {
  /** Where the runs are kept; made if there is none. */
  readonly folder: string;
  /** Threads, 1 to 256. Default: as many as the machine has processors. */
  readonly workers?: number;
  /** Who plays the runs instead; closed at the end. Default: threads of this machine. */
  readonly player?: Player;
  /** Runs a file, 1 to 1,000,000. Default 100, with `until` 20; more for experiments of over 20,000 runs. */
  readonly chunk?: number;
  /** Only a part of the runs. Default: all. */
  readonly shard?: Shard;
  /** Go on with what is in the folder, in chunks of its size. Default false: one that is not empty is refused. */
  readonly resume?: boolean;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Once it is aborted, what is done is kept and the rest given up. */
  readonly signal?: AbortSignal;
  /** Default: the disk. */
  readonly disk?: Disk;
}
