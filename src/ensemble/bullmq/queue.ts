import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Span } from '../fold/runs.js';
import { refusedBy } from './address.js';
import type { Peers } from './connect.js';
import type { SweepJob } from './jobs.js';
import { failureFrom, jobId, QUEUE } from './jobs.js';
import { patient, watched, within } from './patience.js';

/** Chunks of a sweep that are offered to workers. */
export interface Offer {
  /**
   * Makes sure that all are in Redis, new ones at once, the others now and then.
   *
   * @throws what went wrong with one; SixPartyError `invalid-option` once Redis is away for too long
   */
  keep(more: readonly Span[], all: readonly Span[]): Promise<void>;
  /** Takes back what nobody has begun. */
  close(all: readonly Span[]): Promise<void>;
}

/** Settings of {@link openOffer}. */
export interface OfferOptions {
  readonly redis: string;
  readonly patience?: number;
  readonly signal?: AbortSignal;
  readonly onNobody?: () => void;
}

/** Milliseconds between two looks at everything that should be in Redis; without a worker until that is said. */
const LOOK = 2000;
const NOBODY = 5000;
/** Milliseconds that Redis has to take back what nobody has begun. */
const FAREWELL = 3000;

/** Opens the queue of a sweep. @param experiment - its hash */
export function openOffer(
  { bullmq }: Peers,
  redis: Redis,
  folder: string,
  experiment: string,
  { redis: url, patience = 60, signal, onNobody }: OfferOptions,
): Offer {
  const queue = new bullmq.Queue<SweepJob>(QUEUE, { connection: redis });
  queue.on('error', () => undefined); // what matters is thrown where it was asked for
  const isThere = watched(redis, url, patience);
  const answers = (): boolean => {
    try {
      return isThere();
    } catch {
      return false; // said by who asked before
    }
  };
  const jobOf = ({ from, to }: Span): SweepJob => ({ folder: resolve(folder), experiment, from, to });
  const asked = async <T>(answer: Promise<T>): Promise<T | undefined> => {
    const refused = (error: unknown): never => {
      throw refusedBy(url, error);
    };
    return patient(answer.catch(refused), isThere, signal);
  };
  const start = performance.now();
  let looked = start;
  let unsaid = onNobody;
  let fresh: Span[] = [];
  return {
    async keep(more, all) {
      fresh.push(...more);
      if (!isThere()) return;
      if (fresh.length > 0) {
        await asked(queueJobs(queue, fresh.map(jobOf), true));
        fresh = [];
        return;
      }
      const now = performance.now();
      if (now - looked < LOOK) return;
      looked = now;
      const failed = await asked(queueJobs(queue, all.map(jobOf), false));
      if (failed !== undefined) throw failureFrom(failed);
      if (unsaid === undefined || now - start < NOBODY) return;
      // Some providers of Redis do not let one ask who is there.
      const workers = await asked(queue.getWorkersCount().catch(() => 1));
      if (workers === 0) unsaid();
      unsaid = undefined;
    },
    async close(all) {
      if (answers()) await within(FAREWELL, unqueueJobs(queue, all.map(jobOf)));
      await within(FAREWELL, queue.close());
    },
  };
}

/**
 * Makes sure that jobs are in Redis: those that are there already are left.
 *
 * @param anew - what went wrong with them before counts no more
 * @returns what went wrong with one, if it counts
 */
export async function queueJobs(
  queue: Queue<SweepJob>,
  jobs: readonly SweepJob[],
  anew: boolean,
): Promise<string | undefined> {
  const found = await Promise.all(jobs.map((job) => queue.getJob(jobId(job))));
  const failed = found.filter((job) => job?.failedReason);
  if (failed.length > 0 && !anew) return failed[0]!.failedReason;
  await Promise.all(failed.map((job) => queue.remove(job!.id!)));
  const lost = jobs.filter((_, place) => found[place] === undefined || failed.includes(found[place]));
  if (lost.length > 0) await queue.addBulk(lost.map(asked));
  return undefined;
}

/** Takes jobs out of Redis, but for those that are being played. */
export async function unqueueJobs(queue: Queue<SweepJob>, jobs: readonly SweepJob[]): Promise<void> {
  await Promise.all(jobs.map((job) => queue.remove(jobId(job)).catch(() => undefined)));
}

function asked(data: SweepJob): Parameters<Queue<SweepJob>['addBulk']>[0][number] {
  const opts = {
    jobId: jobId(data),
    removeOnComplete: true,
    removeOnFail: { age: 3600 },
    stackTraceLimit: 0,
  };
  return { name: 'chunk', data, opts };
}
