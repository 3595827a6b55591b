import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { Experiment } from '../experiment/index.js';
import { errorFrom, type ErrorData } from '../message/ErrorData.js';
import { readChunk } from '../sweep/folder/chunkFile.js';
import { chunksOf } from '../sweep/folder/chunksOf.js';
import { doneChunks, yesOf } from '../sweep/folder/doneChunks.js';
import { durable } from '../sweep/folder/durable.js';
import { listChunks } from '../sweep/folder/listChunks.js';
import { manifestOf } from '../sweep/folder/manifestOf.js';
import { openFolder } from '../sweep/folder/openFolder.js';
import { experimentText } from '../sweep/play/experimentText.js';
import { openStops } from '../sweep/play/openStops.js';
import type { Span } from '../sweep/play/Span.js';
import { headerOf } from '../sweep/rows/headerOf.js';
import type { SweepOptions, SweepResult } from '../sweep/sweepExperiment.js';
import { connect } from './connect.js';
import { jobId } from './jobId.js';
import { peers } from './peers.js';
import { QUEUE, type SweepJob } from './SweepJob.js';
import { watched } from './watched.js';

/** Options of {@link enqueueSweep}; `folder` must be on a disk that all workers see. */
export interface EnqueueOptions extends Pick<
  SweepOptions,
  'folder' | 'chunk' | 'resume' | 'onProgress' | 'signal'
> {
  /** Address of the Redis server, `redis://host:port`. */
  readonly redis: string;
  /** Seconds that Redis may be away. Default 60. */
  readonly patience?: number;
}

/** Chunks that wait in Redis at once: enough for as many threads, and Redis stays small. */
const WINDOW = 256;
/** Milliseconds between two looks at the folder, and looks at it between two at Redis. */
const LOOK = 250;
const LOOKS = 8;

/**
 * Has the runs of an experiment played by those who call `workSweeps` with the same Redis, and waits for them.
 *
 * What is done is what lies in the folder: a chunk that is played twice, because a worker or Redis was away, gives
 * the same file. What Redis has lost is given to it again.
 *
 * @throws SixPartyError `invalid-option` (no Redis; an agent of one's own; bullmq is not installed), `invalid-file`,
 *   and what went wrong with a worker
 */
export async function enqueueSweep(experiment: Experiment, options: EnqueueOptions): Promise<SweepResult> {
  const { folder, resume = false, signal, onProgress, redis: url, patience = 60 } = options;
  const loaded = await peers();
  const text = experimentText(experiment);
  const header = headerOf(experiment);
  const stops = openStops(header);
  const redis = await connect(loaded, url);
  const queue = new loaded.bullmq.Queue<SweepJob>(QUEUE, { connection: redis });
  queue.on('error', () => undefined);
  const outstanding = new Map<string, Span>();
  const jobOf = ({ from, to }: Span): SweepJob => ({
    folder: resolve(folder),
    experiment: header.experiment,
    from,
    to,
  });
  try {
    const wanted = manifestOf(header, { index: 1, of: 1 }, options.chunk);
    const manifest = await openFolder(folder, wanted, { resume, disk: durable, tidy: false });
    await durable.write(join(folder, 'experiment.json'), text);
    const there = await doneChunks(folder, manifest, stops);
    const total = manifest.to - manifest.from;
    let done = there.runs;
    const report = (): void => onProgress?.({ done, before: there.runs, total });
    report();
    const spans = chunksOf(header, manifest, manifest.chunk);
    const isThere = watched(redis, url, patience);
    const next = (): Span | undefined => {
      for (let item; !(item = spans.next()).done;) {
        const span = item.value;
        if (there.has(span)) continue;
        if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) return span;
      }
      return undefined;
    };
    for (let look = 0; ; look++) {
      const more: Span[] = [];
      for (let span; outstanding.size < WINDOW && (span = next());) {
        outstanding.set(`${span.from}-${span.to}`, span);
        more.push(span);
      }
      if (outstanding.size === 0) break;
      if (isThere() && more.length > 0) await patient(queueJobs(queue, more.map(jobOf), true), isThere);
      else if (isThere() && look % LOOKS === 0) {
        await patient(queueJobs(queue, [...outstanding.values()].map(jobOf), false), isThere);
      }
      if (signal?.aborted) break;
      await setTimeout(LOOK);
      for (const span of await listChunks(folder)) {
        const name = `${span.from}-${span.to}`;
        if (!outstanding.has(name)) continue;
        const rows = await readChunk(folder, header, span);
        if (rows === undefined) continue;
        outstanding.delete(name);
        if (header.until) stops.add(span, yesOf(rows, header));
        done += span.to - span.from;
      }
      report();
    }
    return { ended: signal?.aborted ? 'aborted' : 'complete', done, before: there.runs, total };
  } finally {
    if (redis.status === 'ready') await takenBack(queue, [...outstanding.values()].map(jobOf));
    await queue.close().catch(() => undefined);
    redis.disconnect();
  }
}

/**
 * Makes sure that jobs are in Redis; throws what went wrong with one.
 *
 * @param anew - what went wrong before counts no more
 */
async function queueJobs(queue: Queue<SweepJob>, jobs: readonly SweepJob[], anew: boolean): Promise<void> {
  const found = await Promise.all(jobs.map((job) => queue.getJob(jobId(job))));
  const failed = found.filter((job) => job?.failedReason);
  if (failed.length > 0 && !anew) throw errorOf(failed[0]!.failedReason);
  await Promise.all(failed.map((job) => job!.remove()));
  const lost = jobs.filter((_, place) => found[place] === undefined || failed.includes(found[place]));
  await queue.addBulk(
    lost.map((data) => ({
      name: 'chunk',
      data,
      opts: { jobId: jobId(data), removeOnComplete: true, removeOnFail: { age: 3600 } },
    })),
  );
}

/** Waits for an answer of Redis, but not for ever: it is asked again by itself when the connection is back. */
async function patient(answer: Promise<void>, isThere: () => boolean): Promise<void> {
  let answered = false;
  const done = answer.finally(() => (answered = true));
  done.catch(() => undefined);
  while (!answered) {
    await Promise.race([done, setTimeout(LOOK)]);
    isThere();
  }
  await done;
}

/** Takes jobs out of Redis, but for those that are being played. */
async function takenBack(queue: Queue<SweepJob>, jobs: readonly SweepJob[]): Promise<void> {
  await Promise.all(jobs.map((job) => queue.remove(jobId(job)).catch(() => undefined)));
}

function errorOf(reason: string): Error {
  try {
    return errorFrom(JSON.parse(reason) as ErrorData);
  } catch {
    return new Error(reason);
  }
}
