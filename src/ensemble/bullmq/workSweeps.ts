import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { workerFile } from '../executors/workerFile.js';
import { errorData } from '../message/ErrorData.js';
import { spanPool } from '../sweep/play/spanPool.js';
import { SixPartyError } from '../../scenario/index.js';
import { connect } from './connect.js';
import { openBench } from './openBench.js';
import { peers } from './peers.js';
import { QUEUE, type SweepJob } from './SweepJob.js';
import { watched } from './watched.js';

/** Options of {@link workSweeps}. */
export interface WorkOptions {
  /** Address of the Redis server, `redis://host:port`. */
  readonly redis: string;
  /** Threads, 1 or more. Default: as many as the machine has processors. */
  readonly workers?: number;
  /** Where this machine has the folder of the sweep. Default: where `enqueueSweep` said. */
  readonly folder?: string;
  /** Ends after so many seconds without anything to do. Default: never. */
  readonly idle?: number;
  /** Seconds after which the chunk of a worker that is gone is given to another. Default 15. */
  readonly lock?: number;
  /** Seconds that Redis may be away. Default 60. */
  readonly patience?: number;
  /** Is told of every chunk that is kept. */
  readonly onChunk?: (job: SweepJob) => void;
  /** Once it is aborted, what is being played is finished, and no more begun. */
  readonly signal?: AbortSignal;
}

/** What a worker did. */
export interface WorkResult {
  readonly chunks: number;
  readonly runs: number;
}

/**
 * Plays what `enqueueSweep` puts into Redis, until it is told to stop. Talks are played in threads of their own, so
 * that this one is there when Redis wants to know whether the worker is still alive.
 *
 * @throws SixPartyError `invalid-option` (no Redis, bullmq is not installed, the library was not built)
 */
export async function workSweeps(options: WorkOptions): Promise<WorkResult> {
  const { redis: url, workers = availableParallelism(), lock = 15, patience = 60, signal } = options;
  const loaded = await peers();
  const file = workerFile();
  if (file === undefined)
    throw new SixPartyError('invalid-option', 'The library must be built to work in threads.');
  const redis = await connect(loaded, url);
  const pool = spanPool({ workers, file });
  const bench = openBench(pool);
  let [chunks, runs, busy, last] = [0, 0, 0, performance.now()];
  const worker = new loaded.bullmq.Worker<SweepJob, void>(
    QUEUE,
    async ({ data }) => {
      busy += 1;
      try {
        await bench.keep({ ...data, folder: options.folder ?? data.folder });
        chunks += 1;
        runs += data.to - data.from;
        options.onChunk?.(data);
      } catch (error) {
        throw new loaded.bullmq.UnrecoverableError(JSON.stringify(errorData(error)));
      } finally {
        busy -= 1;
        last = performance.now();
      }
    },
    {
      connection: redis,
      concurrency: workers,
      lockDuration: 1000 * lock,
      stalledInterval: 1000 * lock,
      // However often workers die, a chunk is no failure: it is played again.
      maxStalledCount: 1_000_000,
    },
  );
  worker.on('error', () => undefined);
  try {
    const isThere = watched(redis, url, patience);
    const idle = 1000 * (options.idle ?? Infinity);
    while (!signal?.aborted) {
      if (isThere() && busy === 0 && performance.now() - last > idle) break;
      await setTimeout(250, undefined, { ...(signal && { signal }) }).catch(() => undefined);
    }
    return { chunks, runs };
  } finally {
    const connected = redis.status === 'ready';
    await worker.close(!connected).catch(() => undefined);
    await pool.close();
    redis.disconnect();
  }
}
