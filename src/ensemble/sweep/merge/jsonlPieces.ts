import { linesOf } from './linesOf.js';
import type { RunSource } from './RunSource.js';

/** A file of lines of JSON, piece by piece: the header, then one line a run. */
export async function* jsonlPieces(source: RunSource): AsyncGenerator<string, void, void> {
  yield `${JSON.stringify(source.header)}\n`;
  for await (const lines of linesOf(source)) yield `${lines.join('\n')}\n`;
}
