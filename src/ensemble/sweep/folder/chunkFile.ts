import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../play/Span.js';
import { diskError } from './diskError.js';
import type { RunsHeader } from '../rows/RunsHeader.js';

/** Folder of the chunks, in that of the sweep. */
export const CHUNKS = 'chunks';

/** The file of a chunk. */
export function chunkPath(folder: string, { from, to }: Span): string {
  return join(folder, CHUNKS, `${from}-${to}.jsonl`);
}

/** The span that a name of a file says, if it is one of a chunk. */
export function spanOf(name: string): Span | undefined {
  const [, from, to] = /^(\d{1,16})-(\d{1,16})\.jsonl$/.exec(name) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

/** Rows as they stand in a file: a last line says what they are, and by a hash whether they are whole. */
export function sealed(header: RunsHeader, span: Span, rows: string): string {
  return `${rows}${sealOf(header, span, rows)}\n`;
}

/**
 * The rows of a file; undefined if there is none, or it is cut, changed or of something else.
 *
 * @throws SixPartyError `invalid-file` if the disk does not give it
 */
export async function readChunk(folder: string, header: RunsHeader, span: Span): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(chunkPath(folder, span), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw diskError(chunkPath(folder, span), 'The runs cannot be read', error);
  }
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const rows = text.slice(0, end);
  return text.slice(end) === `${sealOf(header, span, rows)}\n` ? rows : undefined;
}

function sealOf(header: RunsHeader, { from, to }: Span, rows: string): string {
  const { experiment, version } = header;
  const sha256 = createHash('sha256').update(rows).digest('hex');
  return JSON.stringify({ chunk: [from, to], experiment, version, sha256 });
}
