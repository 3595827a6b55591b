import { csvPieces } from './csvPieces.js';
import { jsonlPieces } from './jsonlPieces.js';
import { parquetPieces } from './parquetPieces.js';
import type { RunsFormat } from './RunsFormat.js';
import type { RunSource } from './RunSource.js';

/** A file of all runs, piece by piece. */
export function piecesOf(source: RunSource, format: RunsFormat): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case 'jsonl':
      return jsonlPieces(source);
    case 'csv':
      return csvPieces(source);
    case 'parquet':
      return parquetPieces(source);
  }
}
