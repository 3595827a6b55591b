import type { Queue } from 'bullmq';
import { jobId } from './jobId.js';
import type { SweepJob } from './SweepJob.js';

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
