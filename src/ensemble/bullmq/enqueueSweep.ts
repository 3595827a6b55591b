import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { callback, diskError, number, POSITIVE, anything } from '../../input/index.js';
import { needExperiment, type Experiment } from '../experiment/experiment.js';
import type { Span } from '../fold/runs.js';
import { experimentText } from '../play/message.js';
import { doneChunks, listChunks, readChunk, yesOf } from '../sweep/folder/chunkFile.js';
import { durable } from '../sweep/folder/disk.js';
import { chunksOf, manifestOf, type SweepManifest } from '../sweep/folder/manifest.js';
import { openFolder } from '../sweep/folder/openFolder.js';
import { headerOf } from '../sweep/rows/header.js';
import { openStops } from '../sweep/rows/stops.js';
import { checkSweepOptions, type SweepOptions, type SweepResult } from '../sweep/sweepOptions.js';
import { checkAddress } from './address.js';
import { connect, peers } from './connect.js';
import { openJobQueue } from './queue.js';

/** Options of {@link enqueueSweep}; `folder` must be on a disk that all workers see. */
export interface EnqueueOptions extends Pick<
  SweepOptions,
  'folder' | 'chunk' | 'resume' | 'onProgress' | 'signal'
> {
  /** Address of the Redis server, `redis://host:port`. */
  readonly redis: string;
  /** Seconds that Redis may be away. Default 60. */
  readonly patience?: number;
  /** Is told once if there is nobody who plays, some seconds after the start. */
  readonly onNobody?: () => void;
}

/** Milliseconds between two looks at the folder. */
const POLL_MS = 250;

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
  needExperiment(experiment);
  checkSweepOptions(options, { redis: anything, patience: number(POSITIVE), onNobody: callback });
  checkAddress(options.redis);
  const { folder, resume = false, signal, onProgress } = options;
  const loaded = await peers();
  const text = experimentText(experiment);
  const header = headerOf(experiment);
  const connection = await connect(loaded, options.redis);
  try {
    const wanted = manifestOf(header, { index: 1, of: 1 }, options.chunk);
    const manifest = await openFolder(folder, wanted, { resume, disk: durable, tidy: false });
    await writeExperiment(folder, text);
    const pending = await openPending(folder, manifest);
    const queue = openJobQueue(loaded, connection.redis, folder, header.experiment, options);
    const [before, total] = [pending.done(), manifest.to - manifest.from];
    const report = (): void => onProgress?.({ done: pending.done(), before, total });
    report();
    let ended: SweepResult['ended'] = 'aborted';
    try {
      while (signal?.aborted !== true) {
        const more = pending.fill();
        if (pending.spans().length === 0) {
          ended = 'complete';
          break;
        }
        await queue.keep(more, pending.spans());
        await setTimeout(POLL_MS);
        if (await pending.look()) report();
      }
    } finally {
      await queue.close(pending.spans());
    }
    return { ended, done: pending.done(), before, total };
  } finally {
    await connection.end();
  }
}

async function writeExperiment(folder: string, text: string): Promise<void> {
  const file = join(folder, 'experiment.json');
  try {
    await durable.write(file, text);
  } catch (error) {
    throw diskError(file, 'The experiment cannot be written', error);
  }
}

/** Chunks of a sweep that others are to play, and what has come of them. */
interface Pending {
  /** Runs that are in the folder. */
  done(): number;
  /** Those that are being waited for. */
  spans(): readonly Span[];
  /** Takes as many more as may be waited for at once; none are left when it gives none and `spans` neither. */
  fill(): readonly Span[];
  /** Looks into the folder. @returns whether something has come */
  look(): Promise<boolean>;
}

/** Chunks that wait in Redis at once: enough for as many threads, and Redis stays small. */
const MAX_PENDING = 256;

/** Follows what is in the folder of a sweep. */
async function openPending(folder: string, manifest: SweepManifest): Promise<Pending> {
  const { header } = manifest;
  const stops = openStops(header);
  const there = await doneChunks(folder, manifest, stops);
  const spans = chunksOf(header, manifest, manifest.chunk);
  const waited = new Map<string, Span>();
  let done = there.runs;
  const next = (): Span | undefined => {
    for (let item; !(item = spans.next()).done;) {
      const span = item.value;
      if (there.has(span)) continue;
      if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) return span;
    }
    return undefined;
  };
  return {
    done: () => done,
    spans: () => [...waited.values()],
    fill() {
      const more: Span[] = [];
      for (let span; waited.size < MAX_PENDING && (span = next());) {
        waited.set(nameOf(span), span);
        more.push(span);
      }
      return more;
    },
    async look() {
      const before = done;
      for (const span of await listChunks(folder)) {
        if (!waited.has(nameOf(span))) continue;
        const rows = await readChunk(folder, header, span);
        if (rows === undefined) continue;
        waited.delete(nameOf(span));
        if (header.until) stops.add(span, yesOf(rows, header));
        done += span.to - span.from;
      }
      return done > before;
    },
  };
}

function nameOf({ from, to }: Span): string {
  return `${from}-${to}`;
}
