import { optionProblem, refuse } from '../../designs/refuse.js';
import { listChunks, readChunk, yesOf } from '../folder/chunkFile.js';
import { readManifest, refuseForeign } from '../folder/manifestFile.js';
import { openStops } from '../rows/stops.js';
import { refuseGaps } from './refuseGaps.js';
import type { Piece, RunSource } from './RunSource.js';

/**
 * Opens the runs of an experiment that lie in one folder or several, shards for instance; reads every file once.
 * What lies in two of them counts once.
 *
 * @param signal - once it is aborted, this and all that reads the runs throws its reason
 * @throws SixPartyError `invalid-option` (no folder), `invalid-file` if a folder is none of a sweep, or of another
 *   experiment, or runs are missing
 */
export async function openRuns(folders: readonly string[], signal?: AbortSignal): Promise<RunSource> {
  refuse(
    'There is nothing to open.',
    folders.length > 0 ? undefined : optionProblem('folders', 'folders', []),
  );
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
  const damaged: Piece[] = [];
  let end = 0;
  for (const piece of found) {
    if (piece.to <= end) continue;
    signal?.throwIfAborted();
    const rows = await readChunk(piece.folder, header, piece.chunk);
    if (rows === undefined) {
      damaged.push(piece);
      continue;
    }
    const own = { ...piece, from: Math.max(end, piece.from) };
    pieces.push(own);
    end = own.to;
    if (header.until) stops.add(own, yesOf(rows, header).slice(own.from - piece.from));
  }
  const source = { header, pieces, stops, ...(signal && { signal }) };
  refuseGaps(source, damaged);
  return source;
}
