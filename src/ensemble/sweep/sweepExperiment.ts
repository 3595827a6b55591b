import type { Experiment } from '../experiment/index.js';
import { checkSweepOptions } from './checkSweepOptions.js';
import { chunksOf } from './folder/chunksOf.js';
import { doneChunks } from './folder/doneChunks.js';
import { durable } from './folder/durable.js';
import { keepChunk } from './folder/keepChunk.js';
import { manifestOf } from './folder/manifestOf.js';
import { openFolder } from './folder/openFolder.js';
import { openStops } from './play/openStops.js';
import { playerFor } from './play/playerFor.js';
import { sideBySide } from './play/sideBySide.js';
import type { Span } from './play/Span.js';
import { headerOf } from './rows/headerOf.js';
import type { SweepOptions } from './SweepOptions.js';
import type { SweepResult } from './SweepProgress.js';

export type { SweepOptions } from './SweepOptions.js';
export type { SweepProgress, SweepResult } from './SweepProgress.js';

/**
 * Plays the runs of an experiment and keeps them in a folder, chunk by chunk: a chunk is a whole file or none, and
 * is counted as done once the disk has it. A sweep that was killed goes on where it was with `resume`.
 *
 * @throws SixPartyError `invalid-file` (the folder holds something else, the disk is full; what is done is kept),
 *   `invalid-option`, `unknown-name` (metrics), `worker-failed`, and those of the first run that fails
 */
export async function sweepExperiment(experiment: Experiment, options: SweepOptions): Promise<SweepResult> {
  checkSweepOptions(options);
  const { folder, workers, shard = { index: 1, of: 1 }, resume = false, signal, disk = durable } = options;
  const header = headerOf(experiment);
  const stops = openStops(header);
  const player = options.player ?? playerFor(experiment, workers);
  const wanted = manifestOf(header, shard, options.chunk);
  const manifest = await openFolder(folder, wanted, { resume, disk, tidy: true });
  const there = await doneChunks(folder, manifest, stops);
  const progress = { done: there.runs, before: there.runs, total: manifest.to - manifest.from };
  let reported = 0;
  const report = (): void => {
    reported = progress.total;
    options.onProgress?.({ ...progress });
  };
  report();
  const measured = header.columns.filter(({ of }) => of === 'metric');
  const watched = measured.findIndex(({ source }) => source === header.until?.metric);

  const playAndKeep = async (span: Span): Promise<void> => {
    const values = await player.play(span);
    await keepChunk(disk, folder, experiment, header, span, values);
    const runs = span.to - span.from;
    if (watched >= 0) {
      const yes = Array.from({ length: runs }, (_, run) => values[run * measured.length + watched] === 1);
      stops.add(span, yes);
    }
    progress.done += runs;
    report();
  };

  const missing = function* (): Generator<Span, void, void> {
    for (const span of chunksOf(header, manifest, manifest.chunk)) {
      if (there.has(span)) continue;
      if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) yield span;
      else progress.total -= span.to - span.from;
    }
  };
  await sideBySide(player, missing(), playAndKeep, signal);
  if (progress.total !== reported) report();
  return { ended: signal?.aborted ? 'aborted' : 'complete', ...progress };
}
