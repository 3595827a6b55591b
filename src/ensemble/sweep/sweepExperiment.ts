import { needExperiment, type Experiment } from '../experiment/experiment.js';
import type { Span } from '../fold/runs.js';
import { playerFor } from '../play/players.js';
import { doneChunks, keepChunk } from './folder/chunkFile.js';
import { durable } from './folder/disk.js';
import { manifestOf } from './folder/manifest.js';
import { openFolder } from './folder/openFolder.js';
import { headerOf, playedColumns } from './rows/header.js';
import { openStops } from './rows/stops.js';
import { openSchedule } from './schedule.js';
import { sideBySide } from './sideBySide.js';
import {
  checkSweepOptions,
  type SweepOptions,
  type SweepProgress,
  type SweepResult,
} from './sweepOptions.js';

export type { SweepOptions, SweepProgress, SweepResult } from './sweepOptions.js';

/**
 * Plays the runs of an experiment and keeps them in a folder, chunk by chunk: a chunk is a whole file or none, and
 * is counted as done once the disk has it. A sweep that was killed goes on where it was with `resume`.
 *
 * @throws SixPartyError `invalid-file` (the folder holds something else, the disk is full; what is done is kept),
 *   `invalid-option`, `unknown-name` (metrics), `worker-failed`, and those of the first run that fails; with
 *   `until` of one that fails
 */
export async function sweepExperiment(experiment: Experiment, options: SweepOptions): Promise<SweepResult> {
  needExperiment(experiment);
  checkSweepOptions(options);
  const { folder, workers, shard = { index: 1, of: 1 }, resume = false, signal, disk = durable } = options;
  const header = headerOf(experiment);
  const stops = openStops(header);
  const player = options.player ?? playerFor(experiment, workers);
  const wanted = manifestOf(header, shard, options.chunk);
  const manifest = await openFolder(folder, wanted, { resume, disk, tidy: true });
  const there = await doneChunks(folder, manifest, stops);
  const schedule = openSchedule(manifest, (span) => there.has(span), stops);
  let done = there.runs;
  let spared = 0;
  const progress = (): SweepProgress => {
    spared = schedule.spared;
    return { done, before: there.runs, total: manifest.to - manifest.from - spared };
  };
  const report = (): void => options.onProgress?.(progress());
  report();
  const measured = playedColumns(header);
  const watched = measured.findIndex(({ source }) => source === header.until?.metric);

  const playAndKeep = async (span: Span): Promise<void> => {
    const values = await player.play(span);
    await keepChunk(disk, folder, experiment, header, span, values);
    const runs = span.to - span.from;
    if (watched >= 0) {
      const yes = Array.from({ length: runs }, (_, run) => values[run * measured.length + watched] === 1);
      stops.add(span, yes);
    }
    schedule.played(span);
    done += runs;
    report();
  };

  await sideBySide(player, () => schedule.next(), playAndKeep, signal);
  if (schedule.spared > spared) report();
  return { ended: signal?.aborted ? 'aborted' : 'complete', ...progress() };
}
