import { problem, SixPartyError } from '../../../input/index.js';
import type { Span } from '../../fold/runs.js';
import { recentlyRead } from '../../play/recentlyRead.js';
import { chunkPath, readChunk } from '../folder/chunkFile.js';
import type { RunsHeader } from '../rows/header.js';
import { rowIn, type Row } from '../rows/rowsText.js';
import type { Piece, RunSource } from './openRuns.js';

/**
 * Reads rows of runs as lines of JSON without their ends, piece by piece, in order; runs after an early stop left out.
 *
 * @param span - default all runs
 * @throws SixPartyError `invalid-file` if a file was changed since it was opened
 */
export async function* linesOf(
  source: RunSource,
  span: Span = { from: 0, to: source.header.total },
): AsyncGenerator<readonly string[], void, void> {
  const { header, pieces, stops, signal } = source;
  const { replicates } = header;
  for (let index = firstAt(pieces, span.from); index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.from >= span.to) return;
    signal?.throwIfAborted();
    const first = Math.max(piece.from, span.from);
    const all = await chunkLines(source, piece);
    const lines = all.slice(first - piece.chunk.from, Math.min(piece.to, span.to) - piece.chunk.from);
    const counted = lines.filter((_, line) => {
      const stop = stops.at(first + line);
      return stop === undefined || (first + line) % replicates < stop;
    });
    if (counted.length > 0) yield counted;
  }
}

/**
 * Reads the same as rows.
 *
 * @throws SixPartyError `invalid-file`, also where something is no row of these runs
 */
export async function* rowsOf(source: RunSource, span?: Span): AsyncGenerator<readonly Row[], void, void> {
  for await (const lines of linesOf(source, span)) yield lines.map((line) => rowIn(source.header, line));
}

// Points with few runs ask for the same chunks again and again: those that were read last are kept with their source.
const readers = new WeakMap<RunSource, (file: string, piece: Piece) => Promise<readonly string[]>>();

function chunkLines(source: RunSource, piece: Piece): Promise<readonly string[]> {
  let read = readers.get(source);
  if (read === undefined) readers.set(source, (read = recentlyRead(8, chunkReader(source.header))));
  return read(chunkPath(piece.folder, piece.chunk), piece);
}

function chunkReader(header: RunsHeader): (piece: Piece) => Promise<readonly string[]> {
  return async ({ folder, chunk }) => {
    const rows = await readChunk(folder, header, chunk);
    if (rows === undefined) throw changed(folder, chunk);
    return rows.split('\n').slice(0, -1);
  };
}

/** Returns the index of the piece that holds a run. */
function firstAt(pieces: readonly Piece[], run: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.to <= run) low = middle + 1;
    else high = middle;
  }
  return low;
}

function changed(folder: string, { from, to }: Span): SixPartyError {
  const message = `The file of runs ${from} to ${to - 1} was changed.`;
  return new SixPartyError('invalid-file', 'The runs cannot be read.', [
    problem(folder, 'broken-chain', 'whole files', undefined, { received: 'a damaged one', message }),
  ]);
}
