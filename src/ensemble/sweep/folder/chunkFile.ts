import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Span } from '../../fold/runs.js';
import { diskError } from './diskError.js';
import { readWhole } from './readWhole.js';
import type { RunsHeader } from '../rows/header.js';

/** Folder of the chunks, in that of the sweep. */
export const CHUNKS = 'chunks';

/**
 * The file of a chunk.
 *
 * @throws RangeError for what are no numbers of runs: they come from other machines too, and are part of a path
 */
export function chunkPath(folder: string, { from, to }: Span): string {
  if (!isRunNumber(from) || !isRunNumber(to)) throw new RangeError('A chunk is named by two whole numbers.');
  return join(folder, CHUNKS, `${from}-${to}.jsonl`);
}

/** The span that a name of a file says, if it is one of a chunk. */
export function spanOf(name: string): Span | undefined {
  const [, from, to] = /^(\d{1,16})-(\d{1,16})\.jsonl$/.exec(name) ?? [];
  const span = { from: Number(from), to: Number(to) };
  return isRunNumber(span.from) && isRunNumber(span.to) ? span : undefined;
}

function isRunNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
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
    text = await readWhole(chunkPath(folder, span));
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
