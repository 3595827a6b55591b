import { problem, SixPartyError } from '../../../input/index.js';
import { chunkPath, readChunk } from '../folder/chunkFile.js';
import type { Span } from '../../fold/runs.js';
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

/** Lines of chunks that were read, the latest last: points with few runs ask for the same ones again and again. */
const chunksRead = new WeakMap<RunSource, Map<string, readonly string[]>>();
const MAX_KEPT = 8;

async function chunkLines(source: RunSource, { folder, chunk }: Piece): Promise<readonly string[]> {
  let read = chunksRead.get(source);
  if (read === undefined) chunksRead.set(source, (read = new Map()));
  const file = chunkPath(folder, chunk);
  let lines = read.get(file);
  if (lines === undefined) {
    const rows = await readChunk(folder, source.header, chunk);
    if (rows === undefined) throw changed(folder, chunk);
    lines = rows.split('\n').slice(0, -1);
  }
  read.delete(file);
  read.set(file, lines);
  if (read.size > MAX_KEPT) read.delete(read.keys().next().value!);
  return lines;
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
