import { argumentProblem, oneOf, refuse } from '../../../input/index.js';
import type { Cell, Column } from '../../fold/Column.js';
import { linesOf, rowsOf } from './linesOf.js';
import type { Row } from '../rows/rowsText.js';
import { needRuns, type RunSource } from './openRuns.js';

/** How rows are written: lines of JSON, a table with commas, or Apache Parquet. */
export type RunsFormat = (typeof runsFormats)[number];

/** All formats. */
export const runsFormats = ['jsonl', 'csv', 'parquet'] as const;

const writers: Readonly<Record<RunsFormat, (source: RunSource) => AsyncIterable<string | Uint8Array>>> = {
  jsonl: jsonlPieces,
  csv: csvPieces,
  parquet: parquetPieces,
};

/**
 * Returns a file of all runs, piece by piece.
 *
 * @throws SixPartyError `invalid-option`
 */
export function piecesOf(source: RunSource, format: RunsFormat): AsyncIterable<string | Uint8Array> {
  needRuns(source);
  refuse('invalid-option', 'Runs cannot be written like this.', [
    argumentProblem('format', format, oneOf(runsFormats)),
  ]);
  return writers[format](source);
}

/** Writes a file of lines of JSON, piece by piece: one line a run, and nothing else, as those who read such files expect. */
async function* jsonlPieces(source: RunSource): AsyncGenerator<string, void, void> {
  for await (const lines of linesOf(source)) yield `${lines.join('\n')}\n`;
}

/** Writes a table with commas (RFC 4180, lines end with a line feed), piece by piece: the names, then one line a run. */
async function* csvPieces(source: RunSource): AsyncGenerator<string, void, void> {
  const names = source.header.columns.map(({ name }) => name);
  yield `${names.join(',')}\n`;
  for await (const rows of rowsOf(source)) {
    yield rows.map((row) => `${names.map((name) => cellText(row[name]!)).join(',')}\n`).join('');
  }
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows that are compressed together. */
const ROWS_PER_GROUP = 10_000;

/** Writes an Apache Parquet file, piece by piece; the header is its key-value metadata `six-party`. */
async function* parquetPieces(source: RunSource): AsyncGenerator<Uint8Array, void, void> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const { header } = source;
  const { columns } = header;
  const data = (rows: readonly Row[]) =>
    columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => cellOf(column, row[column.name]!)),
      type: types[column.type],
      nullable: column.kind === 'number' || column.kind === 'category',
    }));
  const writer = new ByteWriter();
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: data([]) }),
    kvMetadata: [{ key: 'six-party', value: JSON.stringify(header) }],
    createdBy: `six-party-talks ${header.version}`,
  });
  let rows: Row[] = [];
  const write = (group: readonly Row[]): Uint8Array => {
    void file.write({ columnData: data(group), rowGroupSize: ROWS_PER_GROUP });
    return taken();
  };
  for await (const more of rowsOf(source)) {
    rows = rows.concat(more);
    while (rows.length >= ROWS_PER_GROUP) {
      yield write(rows.slice(0, ROWS_PER_GROUP));
      rows = rows.slice(ROWS_PER_GROUP);
    }
  }
  if (rows.length > 0) yield write(rows);
  void file.finish();
  yield taken();
}

const types = {
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  text: 'STRING',
  level: 'STRING',
} as const;

function cellOf({ type }: Column, cell: Cell): Cell | bigint {
  if (type === 'integer') return cell === null ? null : BigInt(cell as number);
  return type === 'level' ? String(cell) : cell;
}
