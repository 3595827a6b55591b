import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Span } from '../fold/runs.js';
import type { AbortSignalLike } from '../play/abortSignal.js';
import { refusedBy } from './address.js';
import type { Peers } from './connect.js';
import { failureFrom, MAX_FAILURE } from './failures.js';
import { jobId, QUEUE, type SweepJob } from './jobs.js';
import { awaitRedis, watchServer, withTimeout } from './patience.js';

/** The jobs of one sweep in the queue that all share. */
export interface JobQueue {
  /**
   * Makes sure that all are in Redis, new ones at once, the others now and then.
   *
   * @throws what went wrong with one; SixPartyError `invalid-option` once Redis is away for too long
   */
  keep(more: readonly Span[], all: readonly Span[]): Promise<void>;
  /** Takes back what nobody has begun. */
  close(all: readonly Span[]): Promise<void>;
}

/** Settings of {@link openJobQueue}. */
interface JobQueueOptions {
  readonly redis: string;
  readonly patience?: number;
  readonly signal?: AbortSignalLike;
  readonly onNobody?: () => void;
}

/** Milliseconds between two looks at everything that should be in Redis; without a worker until that is said. */
const CHECK_MS = 2000;
const NOBODY_MS = 5000;
/** Milliseconds that Redis has to take back what nobody has begun. */
const CLOSE_MS = 3000;

/** Opens the queue of a sweep. @param experiment - its hash */
export function openJobQueue(
  { bullmq }: Peers,
  redis: Redis,
  folder: string,
  experiment: string,
  { redis: url, patience = 60, signal, onNobody }: JobQueueOptions,
): JobQueue {
  const queue = new bullmq.Queue<SweepJob>(QUEUE, { connection: redis });
  queue.on('error', () => undefined); // what matters is thrown where it was asked for
  const isThere = watchServer(redis, url, patience);
  const isAnswering = (): boolean => {
    try {
      return isThere();
    } catch {
      return false; // said by who asked before
    }
  };
  const jobOf = ({ from, to }: Span): SweepJob => ({ folder: resolve(folder), experiment, from, to });
  const awaited = async <T>(answer: Promise<T>): Promise<T | undefined> => {
    const refused = (error: unknown): never => {
      throw refusedBy(url, error);
    };
    return awaitRedis(answer.catch(refused), isThere, signal);
  };
  const start = performance.now();
  let lastCheck = start;
  let tellNobody = onNobody;
  let unsent: Span[] = [];
  return {
    async keep(more, all) {
      for (const span of more) unsent.push(span);
      if (!isThere()) return;
      if (unsent.length > 0) {
        await awaited(queueJobs(queue, redis, unsent.map(jobOf), true));
        unsent = [];
        return;
      }
      const now = performance.now();
      if (now - lastCheck < CHECK_MS) return;
      lastCheck = now;
      const failed = await awaited(queueJobs(queue, redis, all.map(jobOf), false));
      if (failed !== undefined) throw failureFrom(failed);
      if (tellNobody === undefined || now - start < NOBODY_MS) return;
      // Some providers of Redis do not let one ask who is there.
      const workers = await awaited(queue.getWorkersCount().catch(() => 1));
      if (workers === 0) tellNobody();
      tellNobody = undefined;
    },
    async close(all) {
      if (isAnswering()) await withTimeout(CLOSE_MS, unqueueJobs(queue, all.map(jobOf)));
      await withTimeout(CLOSE_MS, queue.close());
    },
  };
}

/**
 * Makes sure that jobs are in Redis: those that are there already are left.
 *
 * @param anew - what went wrong with them before counts no more
 * @returns what went wrong with one, if it counts
 */
async function queueJobs(
  queue: Queue<SweepJob>,
  redis: Redis,
  jobs: readonly SweepJob[],
  anew: boolean,
): Promise<string | undefined> {
  const found = await Promise.all(jobs.map((job) => lookUp(redis, queue.toKey(jobId(job)))));
  const reason = found.find((one) => one.failed !== undefined)?.failed;
  if (reason !== undefined && !anew) return reason;
  const failed = jobs.filter((_, index) => found[index]!.failed !== undefined);
  await Promise.all(failed.map((job) => queue.remove(jobId(job))));
  const lost = jobs.filter((_, index) => !found[index]!.isThere || found[index]!.failed !== undefined);
  if (lost.length > 0) await queue.addBulk(lost.map(bulkJob));
  return undefined;
}

/**
 * Looks what has become of a job. Redis itself is asked, and for no more than is needed: a job that others have written
 * over might not be read as one, and what it says may be of any length.
 */
async function lookUp(
  redis: Redis,
  key: string,
): Promise<{ readonly isThere: boolean; readonly failed?: string }> {
  const [there, length] = await Promise.all([redis.exists(key), redis.hstrlen(key, 'failedReason')]);
  if (length === 0) return { isThere: there === 1 };
  if (length > MAX_FAILURE) return { isThere: true, failed: `${length} letters` };
  return { isThere: true, failed: (await redis.hget(key, 'failedReason')) ?? '' };
}

/** Takes jobs out of Redis, but for those that are being played. */
async function unqueueJobs(queue: Queue<SweepJob>, jobs: readonly SweepJob[]): Promise<void> {
  await Promise.all(jobs.map((job) => queue.remove(jobId(job)).catch(() => undefined)));
}

function bulkJob(data: SweepJob): Parameters<Queue<SweepJob>['addBulk']>[0][number] {
  const opts = {
    jobId: jobId(data),
    removeOnComplete: true,
    removeOnFail: { age: 3600 },
    stackTraceLimit: 0,
  };
  return { name: 'chunk', data, opts };
}
