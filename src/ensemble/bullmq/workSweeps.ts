import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Job, Worker } from 'bullmq';
import {
  anything,
  callback,
  checkOptions,
  number,
  POSITIVE,
  SixPartyError,
  text,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { anAbortSignal, type AbortSignalLike } from '../play/abortSignal.js';
import { threadPool, workerFile } from '../play/threads.js';
import { checkAddress, refusedBy } from './address.js';
import { openChunkWorker } from './chunkWorker.js';
import { connect, peers, type Connection } from './connect.js';
import { failureText } from './failures.js';
import { QUEUE, readable, unreadableJob, type SweepJob } from './jobs.js';
import { watchServer, withTimeout } from './patience.js';
import { isLost, takeOut, takeOutUnreadable } from './unreadable.js';

/** Options of {@link workSweeps}. */
export interface WorkOptions {
  /** Address of the Redis server, `redis://host:port`. */
  readonly redis: string;
  /** Threads, 1 to 256. Default: as many as the machine has processors. */
  readonly workers?: number;
  /** Where this machine has the folder of the sweep. Default: where `enqueueSweep` said. */
  readonly folder?: string;
  /** Ends after so many seconds without anything to do, 1 or more. Default: never. */
  readonly idle?: number;
  /** Seconds after which the chunk of a worker that is gone is given to another, 1 to 3600. Default 15. */
  readonly lock?: number;
  /** Seconds that Redis may be away. Default 60. */
  readonly patience?: number;
  /** Is told of every chunk that is kept. */
  readonly onChunk?: (job: SweepJob) => void;
  /** Is told of every chunk that cannot be played or kept; its sweep ends, the worker goes on with those of others. */
  readonly onFailure?: (job: SweepJob, error: unknown) => void;
  /** Once it is aborted, what is being played is finished, and no more begun. */
  readonly signal?: AbortSignalLike;
}

/** What a worker did. */
export interface WorkResult {
  /** Chunks that were played. */
  readonly chunks: number;
  /** Runs that were played. */
  readonly runs: number;
}

const rules: OptionRules<keyof WorkOptions> = {
  redis: anything,
  workers: whole(1, 256),
  folder: text,
  idle: whole(1, 1_000_000),
  lock: whole(1, 3600),
  patience: number(POSITIVE),
  onChunk: callback,
  onFailure: callback,
  signal: anAbortSignal,
};

/** Milliseconds between two looks. */
const POLL_MS = 250;

/**
 * Workers that may die over one chunk: machines come and go, but what kills every worker that it is given to must end.
 */
const MAX_DEATHS = 10;

/**
 * Plays what `enqueueSweep` puts into Redis, until it is told to stop. Talks are played in threads of their own, so
 * that this one is there when Redis wants to know whether the worker is still alive.
 *
 * @throws SixPartyError `invalid-option` (no Redis, bullmq is not installed, the library was not built)
 */
export async function workSweeps(options: WorkOptions): Promise<WorkResult> {
  checkOptions(options, rules, [], 'This cannot be worked.');
  const { redis: url, workers = availableParallelism(), lock = 15, patience = 60, signal } = options;
  checkAddress(url);
  const loaded = await peers();
  const file = workerFile();
  if (file === undefined)
    throw new SixPartyError('invalid-option', 'The library must be built to work in threads.');
  const connection = await connect(loaded, url);
  const isThere = watchServer(connection.redis, url, patience);
  const pool = threadPool({ workers, file });
  const chunkWorker = openChunkWorker(pool);
  const idle = 1000 * (options.idle ?? Infinity);
  let [chunks, runs, busy, last] = [0, 0, 0, performance.now()];
  const work = async ({ id, data }: Pick<Job, 'id' | 'data'>): Promise<void> => {
    busy += 1;
    try {
      if (id !== undefined && isLost(id, data)) {
        await takeOut(connection.redis, toKey, id);
        return;
      }
      const { job, isNew } = await chunkWorker.keep(data, options.folder);
      if (!isNew) return;
      chunks += 1;
      runs += job.to - job.from;
      options.onChunk?.(job);
    } catch (error) {
      options.onFailure?.(readable(data), error);
      throw new loaded.bullmq.UnrecoverableError(failureText(error));
    } finally {
      busy -= 1;
      last = performance.now();
    }
  };
  const toKey = (name: string): string => worker.toKey(name);
  const worker = new loaded.bullmq.Worker<SweepJob, void>(QUEUE, (job) => work(job), {
    connection: connection.redis,
    concurrency: workers,
    lockDuration: 1000 * lock,
    stalledInterval: 1000 * lock,
    maxStalledCount: MAX_DEATHS,
  });
  // Redis may be away: `watchServer` says for how long. Or something among the jobs cannot be read.
  let amiss: unknown;
  let since: number | undefined;
  worker.on('error', (error) => (amiss = error));
  const tidy = async (error: unknown): Promise<void> => {
    amiss = undefined;
    const told = (taken: number): void => {
      for (let one = 0; one < taken; one++) options.onFailure?.(readable(undefined), unreadableJob());
      if (taken > 0) since = undefined;
    };
    await withTimeout(POLL_MS, takeOutUnreadable(connection.redis, toKey).then(told));
    since ??= performance.now();
    // What stands under the keys of the queue is not what BullMQ puts there, and no look mends it.
    if (busy === 0 && performance.now() - since > Math.min(idle, 1000 * patience))
      throw refusedBy(url, error);
  };
  try {
    while (signal?.aborted !== true) {
      if (!isThere()) last = performance.now();
      else if (amiss !== undefined) await tidy(amiss);
      else {
        since = undefined;
        if (busy === 0 && performance.now() - last > idle) break;
      }
      await setTimeout(POLL_MS, undefined, {
        ...(signal && { signal: signal as AbortSignal }),
      }).catch(() => undefined);
    }
  } finally {
    await shutDown(worker, connection, () => busy > 0);
    await pool.close();
  }
  return { chunks, runs };
}

/** Milliseconds between two looks, and for Redis to be told what was done last. */
const SHUTDOWN_POLL_MS = 50;
const SHUTDOWN_MS = 3000;

/**
 * Ends a worker: what is being played is finished and kept, and Redis told so, if it is there to be told. If not, the
 * chunk is found in the folder by whoever is given it next.
 */
async function shutDown(
  worker: Pick<Worker, 'close'>,
  connection: Connection,
  isBusy: () => boolean,
): Promise<void> {
  const isThere = (): boolean => connection.redis.status === 'ready';
  let closed = false;
  const close = (): Promise<unknown> => worker.close().finally(() => (closed = true));
  // Without a server BullMQ waits for one, for ever if it is asked to close meanwhile.
  const closing = isThere() ? close() : undefined;
  let free = performance.now();
  while (!closed && performance.now() - free < (isThere() ? SHUTDOWN_MS : 0)) {
    if (isBusy()) free = performance.now();
    await setTimeout(SHUTDOWN_POLL_MS);
  }
  while (isBusy()) await setTimeout(SHUTDOWN_POLL_MS);
  await connection.end();
  await withTimeout(SHUTDOWN_MS, closing ?? close());
}
