import {
  anything,
  callback,
  flag,
  holding,
  isFunction,
  isRecord,
  member,
  optionProblems,
  problem,
  readRecord,
  refuse,
  satisfying,
  whole,
  type OptionRules,
  type Reader,
} from '../../input/index.js';
import { anAbortSignal, type AbortSignalLike } from '../play/abortSignal.js';
import type { Player } from '../play/players.js';
import type { Disk } from './folder/disk.js';
import type { Shard } from './folder/manifest.js';

/** Options of `sweepExperiment`. */
export interface SweepOptions {
  /** Where the runs are kept; made if there is none. */
  readonly folder: string;
  /** Threads, up to 256; 0 plays in this one. Default: as many as the machine has processors and the runs are worth. */
  readonly workers?: number;
  /** Who plays the runs instead; closed at the end. Default: threads of this machine. */
  readonly player?: Player;
  /** Runs a file, 1 to 1,000,000. Default 100, with `until` 20; more for experiments of over 20,000 runs. */
  readonly chunk?: number;
  /** Only a part of the runs. Default: all. */
  readonly shard?: Shard;
  /** Go on with what is in the folder, in chunks of its size. Default false: one that is not empty is refused. */
  readonly resume?: boolean;
  /** Told after each chunk how far the sweep is. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Once it is aborted, what is done is kept and the rest given up. */
  readonly signal?: AbortSignalLike;
  /** Default: the disk. */
  readonly disk?: Disk;
}

/** How far a sweep is. */
export interface SweepProgress {
  /** Runs that are kept: a crash of the machine does not lose them. */
  readonly done: number;
  /** Those of them that were there before. */
  readonly before: number;
  /** Runs to be played, those that are done among them; becomes smaller where `until` stops a policy. */
  readonly total: number;
}

/** How a sweep ended. */
export interface SweepResult extends SweepProgress {
  /** Whether all runs were played, or the signal was aborted. */
  readonly ended: 'complete' | 'aborted';
}

/**
 * Checks options before anything is done.
 *
 * @param more - rules of further options
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkSweepOptions(options: SweepOptions, more: OptionRules = {}): void {
  const { workers, player } = isRecord(options) ? options : ({} as Partial<SweepOptions>);
  refuse('invalid-option', 'There is no such sweep.', [
    ...optionProblems(options, { ...rules, ...more }, ['folder']),
    workers === undefined || player === undefined
      ? undefined
      : problem('workers', 'inconsistent', 'none beside a player, which has its own', workers),
  ]);
}

const path = satisfying('a path', (value): value is string => typeof value === 'string' && value !== '');

const readShard: Reader = (cursor) => {
  const count = whole(1, 999_999)(member(cursor, 'of'));
  readRecord(cursor, { index: whole(1, count), of: anything });
};

const rules: OptionRules<keyof SweepOptions> = {
  folder: path,
  workers: whole(0, 256),
  player: holding('a player {inHand, play, close}', { play: isFunction, close: isFunction }),
  chunk: whole(1, 1_000_000),
  shard: readShard,
  resume: flag,
  onProgress: callback,
  signal: anAbortSignal,
  disk: holding('a disk {write, …}', { write: isFunction }),
};
