import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, isRecord, visible } from '../../../input/index.js';
import type { Experiment } from '../../experiment/experiment.js';
import type { Span } from '../../fold/runs.js';
import type { RunsHeader } from '../rows/header.js';
import { rowIn, rowsText } from '../rows/rowsText.js';
import type { Stops } from '../rows/stops.js';
import type { Disk } from './disk.js';
import { chunksOf, type SweepManifest } from './manifest.js';
import { readWhole } from './readWhole.js';

/** Folder of the chunks, in that of the sweep. */
export const CHUNKS = 'chunks';

/**
 * Names the file of a chunk.
 *
 * @throws RangeError for what are no numbers of runs: they come from other machines too, and are part of a path
 */
export function chunkPath(folder: string, { from, to }: Span): string {
  if (!isRunNumber(from) || !isRunNumber(to)) throw new RangeError('A chunk is named by two whole numbers.');
  return join(folder, CHUNKS, `${from}-${to}.jsonl`);
}

/** Returns the span that a name of a file says, if it is one of a chunk. */
export function spanOf(name: string): Span | undefined {
  const [, from, to] = /^(\d{1,16})-(\d{1,16})\.jsonl$/.exec(name) ?? [];
  const span = { from: Number(from), to: Number(to) };
  return isRunNumber(span.from) && isRunNumber(span.to) ? span : undefined;
}

function isRunNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Seals rows as they stand in a file: a last line says what they are, and by a hash whether they are whole. */
export function sealed(header: RunsHeader, span: Span, rows: string): string {
  return `${rows}${sealOf(header, span, rows)}\n`;
}

/**
 * Reads the rows of a file; undefined if there is none, or it is cut, changed or of something else.
 *
 * @throws SixPartyError `invalid-file` if the disk does not give it
 */
export async function readChunk(folder: string, header: RunsHeader, span: Span): Promise<string | undefined> {
  let text: string;
  try {
    text = await readWhole(chunkPath(folder, span), 'rows');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw diskError(chunkPath(folder, span), 'The runs cannot be read', error);
  }
  const { rows, seal } = parted(text);
  return seal === `${sealOf(header, span, rows)}\n` && areThese(rows, span) ? rows : undefined;
}

/** A seal can be made by anybody: there must be one row for each run, in order. */
function areThese(rows: string, { from, to }: Span): boolean {
  const lines = rows.split('\n').slice(0, -1);
  return (
    lines.length === to - from &&
    lines.every((line, n) => line.startsWith(`{"run":${from + n},`) && line.endsWith('}'))
  );
}

/**
 * Says what is wrong with the header that a folder gives, if the rows of a file that `readChunk` does not take are whole
 * and only of another header; undefined if the fault is theirs.
 */
export async function otherHeader(
  folder: string,
  header: RunsHeader,
  span: Span,
): Promise<string | undefined> {
  const { rows, seal } = parted(await readWhole(chunkPath(folder, span), 'rows'));
  const held = sealFrom(seal);
  if (held?.sha256 !== hashOf(rows)) return undefined;
  if (held.version !== header.version) {
    return `It holds runs of six-party ${visible(held.version)}, and its manifest says ${visible(String(header.version))}.`;
  }
  if (held.experiment !== header.experiment)
    return 'It holds runs of another experiment than its manifest says.';
  return held.header === headerHash(header)
    ? undefined
    : 'Its manifest was changed after the runs were played.';
}

function parted(text: string): { readonly rows: string; readonly seal: string } {
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  return { rows: text.slice(0, end), seal: text.slice(end) };
}

/** The last line of a file: whose its rows are. */
interface Seal {
  readonly chunk: readonly [from: number, to: number];
  readonly experiment: string;
  readonly version: string;
  /** Hash of the header. */
  readonly header: string;
  /** Of the rows. */
  readonly sha256: string;
}

function sealOf(header: RunsHeader, { from, to }: Span, rows: string): string {
  const { experiment, version } = header;
  const seal: Seal = {
    chunk: [from, to],
    experiment,
    version,
    header: headerHash(header),
    sha256: hashOf(rows),
  };
  return JSON.stringify(seal);
}

function sealFrom(line: string): Seal | undefined {
  try {
    const seal: unknown = JSON.parse(line);
    return isRecord(seal) && typeof seal['version'] === 'string' ? (seal as unknown as Seal) : undefined;
  } catch {
    return undefined;
  }
}

function headerHash(header: RunsHeader): string {
  return hashOf(JSON.stringify(header)).slice(0, 32);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes the file of a chunk.
 *
 * @param values - rows of columns, as `playRuns` gives them
 * @throws SixPartyError `invalid-file`
 */
export async function keepChunk(
  disk: Disk,
  folder: string,
  experiment: Experiment,
  header: RunsHeader,
  span: Span,
  values: Float64Array,
): Promise<void> {
  const file = chunkPath(folder, span);
  try {
    await disk.write(file, sealed(header, span, rowsText(experiment, header, span.from, values)));
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = gone
      ? 'The folder was taken away while the sweep ran, with what was in it.'
      : 'What is done is kept; go on with --resume.';
    throw diskError(file, 'The runs cannot be written', error, { always: hint });
  }
}

/** Lists the spans of the files in a folder, in order of the runs. */
export async function listChunks(folder: string): Promise<Span[]> {
  try {
    const names = await readdir(join(folder, CHUNKS));
    return names.flatMap((name) => spanOf(name) ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
  } catch (error) {
    throw diskError(folder, 'The folder of the sweep cannot be read', error);
  }
}

/** What is done of a sweep. */
export interface DoneChunks {
  readonly runs: number;
  has(span: Span): boolean;
}

/** Looks which chunks of a sweep are there, whole; each is read. @param stops - is told what they say */
export async function doneChunks(folder: string, manifest: SweepManifest, stops: Stops): Promise<DoneChunks> {
  const { header, chunk } = manifest;
  const names = new Set((await listChunks(folder)).map(({ from, to }) => `${from}-${to}`));
  const done = new Set<number>();
  let runs = 0;
  for (const span of chunksOf(header, manifest, chunk)) {
    if (!names.has(`${span.from}-${span.to}`)) continue;
    const rows = await readChunk(folder, header, span);
    if (rows === undefined) continue;
    done.add(span.from);
    runs += span.to - span.from;
    if (header.until) stops.add(span, yesOf(rows, header));
  }
  return { runs, has: ({ from }) => done.has(from) };
}

/** Reads what the metric of `until` says in rows. */
export function yesOf(rows: string, header: SweepManifest['header']): boolean[] {
  const { name } = header.columns.find(({ source }) => source === header.until!.metric)!;
  const lines = rows.split('\n').slice(0, -1);
  return lines.map((line) => rowIn(header, line)[name] === true);
}
