import type { Stops } from '../rows/stops.js';
import type { Span } from '../../fold/runs.js';
import type { Cell } from '../../fold/columns.js';
import { chunksOf } from './chunksOf.js';
import { readChunk } from './chunkFile.js';
import { listChunks } from './listChunks.js';
import type { SweepManifest } from './SweepManifest.js';

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

/** What the metric of `until` says in rows. */
export function yesOf(rows: string, { until, columns }: SweepManifest['header']): boolean[] {
  const { name } = columns.find(({ source }) => source === until!.metric)!;
  const lines = rows.split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as Record<string, Cell>)[name] === true);
}
