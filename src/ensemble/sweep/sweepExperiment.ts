import type { Experiment } from '../experiment/index.js';
import { chunksOf } from './folder/chunksOf.js';
import type { Disk } from './folder/Disk.js';
import { doneChunks } from './folder/doneChunks.js';
import { durable } from './folder/durable.js';
import { keepChunk } from './folder/keepChunk.js';
import { manifestOf } from './folder/manifestOf.js';
import { openFolder } from './folder/openFolder.js';
import type { Shard } from './folder/Shard.js';
import { openStops } from './play/openStops.js';
import { playerFor } from './play/playerFor.js';
import type { Player } from './play/Player.js';
import type { Span } from './play/Span.js';
import { headerOf } from './rows/headerOf.js';

/** Options of {@link sweepExperiment}. */
export interface SweepOptions {
  /** Where the runs are kept; made if there is none. */
  readonly folder: string;
  /** Threads, 1 or more. Default: as many as the machine has processors. */
  readonly workers?: number;
  /** Runs a file. Default 100, more for experiments of over 20,000 runs. */
  readonly chunk?: number;
  /** Only a part of the runs. Default: all. */
  readonly shard?: Shard;
  /** Go on with what is in the folder. Default false: a folder that is not empty is refused. */
  readonly resume?: boolean;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Once it is aborted, what is done is kept and the rest given up. */
  readonly signal?: AbortSignal;
  /** Default: the disk. */
  readonly disk?: Disk;
}

/** How far a sweep is. */
export interface SweepProgress {
  /** Runs that are kept: a crash of the machine does not lose them. */
  readonly done: number;
  /** Those of them that were there before. */
  readonly before: number;
  /** Runs to be played; fewer, if the experiment is stopped early. */
  readonly total: number;
}

/** How a sweep ended. */
export interface SweepResult extends SweepProgress {
  readonly ended: 'complete' | 'aborted';
}

/**
 * Plays the runs of an experiment and keeps them in a folder, chunk by chunk: a chunk is a whole file or none, and
 * is counted as done once the disk has it. A sweep that was killed goes on where it was with `resume`.
 *
 * @throws SixPartyError `invalid-file` (the folder holds something else, the disk is full; what is done is kept),
 *   `invalid-option`, `unknown-name` (metrics), `worker-failed`, and those of a run that fails
 */
export async function sweepExperiment(experiment: Experiment, options: SweepOptions): Promise<SweepResult> {
  const { folder, workers, shard = { index: 1, of: 1 }, resume = false, signal, disk = durable } = options;
  const header = headerOf(experiment);
  const stops = openStops(header);
  const player = playerFor(experiment, workers);
  const manifest = await openFolder(folder, manifestOf(header, shard, options.chunk), {
    resume,
    disk,
    tidy: true,
  });
  const there = await doneChunks(folder, manifest, stops);
  const total = manifest.to - manifest.from;
  let done = there.runs;
  const report = (): void => options.onProgress?.({ done, before: there.runs, total });
  report();
  const place = header.columns.filter(({ of }) => of === 'metric');
  const watched = place.findIndex(({ source }) => source === header.until?.metric);

  const playAndKeep = async (span: Span): Promise<void> => {
    const values = await player.play(span);
    if (signal?.aborted) return;
    await keepChunk(disk, folder, experiment, header, span, values);
    if (watched >= 0) {
      const yes = Array.from(
        { length: span.to - span.from },
        (_, run) => values[run * place.length + watched] === 1,
      );
      stops.add(span, yes);
    }
    done += span.to - span.from;
    report();
  };

  const wanted = function* (): Generator<Span, void, void> {
    for (const span of chunksOf(header, manifest, manifest.chunk)) {
      if (there.has(span)) continue;
      if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) yield span;
    }
  };
  await sideBySide(player, wanted(), playAndKeep, signal);
  return { ended: signal?.aborted ? 'aborted' : 'complete', done, before: there.runs, total };
}

/** Has as much in hand as the player wants, until all is done, something fails, or it is interrupted. */
async function sideBySide(
  player: Player,
  spans: Iterator<Span>,
  work: (span: Span) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let end = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => (end = resolve));
  signal?.addEventListener('abort', end);
  let failed = false;
  const line = async (): Promise<void> => {
    for (let next; !failed && !signal?.aborted && !(next = spans.next()).done;) await work(next.value);
  };
  const lines = Promise.all(
    Array.from({ length: player.inHand }, () =>
      line().catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  try {
    await Promise.race([lines, interrupted]);
  } finally {
    signal?.removeEventListener('abort', end);
    await player.close();
    await lines.catch(() => undefined);
  }
}
