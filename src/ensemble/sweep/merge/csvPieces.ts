import type { Cell } from '../../fold/columns.js';
import { linesOf } from './linesOf.js';
import type { RunSource } from './RunSource.js';

/** A table with commas (RFC 4180, lines end with a line feed), piece by piece: the names, then one line a run. */
export async function* csvPieces(source: RunSource): AsyncGenerator<string, void, void> {
  const names = source.header.columns.map(({ name }) => name);
  yield `${names.join(',')}\n`;
  for await (const lines of linesOf(source)) {
    const rows = lines.map((line) => {
      const row = JSON.parse(line) as Record<string, Cell>;
      return `${names.map((name) => quoted(row[name]!)).join(',')}\n`;
    });
    yield rows.join('');
  }
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
