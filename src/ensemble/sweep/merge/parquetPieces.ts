import type { Cell, Column } from '../../fold/columns.js';
import { linesOf } from './linesOf.js';
import type { RunSource } from './RunSource.js';

/** Rows that are compressed together. */
const GROUP = 10_000;

/** An Apache Parquet file, piece by piece; the header is its key-value metadata `six-party`. */
export async function* parquetPieces(source: RunSource): AsyncGenerator<Uint8Array, void, void> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const { header } = source;
  const { columns } = header;
  const data = (rows: readonly Readonly<Record<string, Cell>>[]) =>
    columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => cellOf(column, row[column.name]!)),
      type: types[column.type],
      nullable: column.type === 'number' && column.of === 'metric',
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
  let rows: Record<string, Cell>[] = [];
  const write = (group: typeof rows): Uint8Array => {
    void file.write({ columnData: data(group), rowGroupSize: GROUP });
    return taken();
  };
  for await (const lines of linesOf(source)) {
    for (const line of lines) rows.push(JSON.parse(line) as Record<string, Cell>);
    while (rows.length >= GROUP) {
      yield write(rows.slice(0, GROUP));
      rows = rows.slice(GROUP);
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
  if (type === 'integer') return BigInt(cell as number);
  return type === 'level' ? String(cell) : cell;
}
