import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';
import { readChunk } from '../folder/chunkFile.js';
import { yesOf } from '../folder/doneChunks.js';
import { listChunks } from '../folder/listChunks.js';
import { readManifest } from '../folder/readManifest.js';
import { refuseForeign } from '../folder/refuseForeign.js';
import { openStops } from '../play/openStops.js';
import type { Span } from '../play/Span.js';
import type { Piece, RunSource } from './RunSource.js';

/**
 * Opens the runs of an experiment that lie in one folder or several, shards for instance; reads every file once.
 * What lies in two of them counts once.
 *
 * @throws SixPartyError `invalid-file` if a folder is none of a sweep, or of another experiment, or runs are
 *   missing
 */
export async function openRuns(folders: readonly string[]): Promise<RunSource> {
  const first = await readManifest(folders[0]!);
  const { header } = first;
  const stops = openStops(header);
  const found: Piece[] = [];
  for (const folder of folders) {
    const manifest = await readManifest(folder);
    refuseForeign(folder, { ...manifest, shard: first.shard }, first);
    for (const chunk of await listChunks(folder)) found.push({ folder, chunk, ...chunk });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece[] = [];
  let end = 0;
  for (const piece of found) {
    if (piece.to <= end) continue;
    const rows = await readChunk(piece.folder, header, piece.chunk);
    if (rows === undefined) continue;
    const own = { ...piece, from: Math.max(end, piece.from) };
    pieces.push(own);
    end = own.to;
    if (header.until) stops.add(own, yesOf(rows, header).slice(own.from - piece.from));
  }
  const missing = missingRuns({ header, pieces, stops });
  if (missing.length > 0) throw incomplete(missing);
  return { header, pieces, stops };
}

/** Spans that are not there, but for what comes after an early stop. */
function missingRuns({ header, pieces, stops }: RunSource): Span[] {
  const { replicates, total } = header;
  const gaps: Span[] = [];
  const gap = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      const cell = at - (at % replicates);
      const wanted = Math.min(to, cell + (stops.at(at) ?? replicates));
      const last = gaps[gaps.length - 1];
      if (wanted > at) {
        if (last?.to === at) gaps[gaps.length - 1] = { from: last.from, to: wanted };
        else gaps.push({ from: at, to: wanted });
      }
      at = cell + replicates;
    }
  };
  let end = 0;
  for (const { from, to } of pieces) {
    gap(end, from);
    end = to;
  }
  gap(end, total);
  return gaps;
}

/** Gaps that are named one by one. */
const NAMED = 5;

function incomplete(gaps: readonly Span[]): SixPartyError {
  const runs = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const problems = gaps.slice(0, NAMED).map(({ from, to }): Problem => {
    const received = to - from === 1 ? `run ${from}` : `runs ${from} to ${to - 1}`;
    const message = `There is nothing of ${received}, or the file is damaged.`;
    return { path: '', code: 'missing', expected: 'all runs', received, message, hint: '' };
  });
  const more = gaps.length > NAMED ? `, in ${gaps.length} places` : '';
  const what = `${runs} ${runs === 1 ? 'run is' : 'runs are'} missing${more}. Go on with six-party sweep --resume, or name all folders.`;
  return new SixPartyError('invalid-file', what, problems);
}
