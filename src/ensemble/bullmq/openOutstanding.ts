import { readChunk } from '../sweep/folder/chunkFile.js';
import { chunksOf } from '../sweep/folder/chunksOf.js';
import { doneChunks, yesOf } from '../sweep/folder/doneChunks.js';
import { listChunks } from '../sweep/folder/listChunks.js';
import type { SweepManifest } from '../sweep/folder/SweepManifest.js';
import { openStops } from '../sweep/rows/stops.js';
import type { Span } from '../fold/runs.js';

/** Chunks of a sweep that others are to play, and what has come of them. */
export interface Outstanding {
  /** Runs that are in the folder. */
  done(): number;
  /** Those that are being waited for. */
  spans(): readonly Span[];
  /** Takes as many more as may be waited for at once; none are left when it gives none and `spans` neither. */
  fill(): readonly Span[];
  /** Looks into the folder. @returns whether something has come */
  look(): Promise<boolean>;
}

/** Chunks that wait in Redis at once: enough for as many threads, and Redis stays small. */
const WINDOW = 256;

/** Follows what is in the folder of a sweep. */
export async function openOutstanding(folder: string, manifest: SweepManifest): Promise<Outstanding> {
  const { header } = manifest;
  const stops = openStops(header);
  const there = await doneChunks(folder, manifest, stops);
  const spans = chunksOf(header, manifest, manifest.chunk);
  const waited = new Map<string, Span>();
  let done = there.runs;
  const next = (): Span | undefined => {
    for (let item; !(item = spans.next()).done;) {
      const span = item.value;
      if (there.has(span)) continue;
      if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) return span;
    }
    return undefined;
  };
  return {
    done: () => done,
    spans: () => [...waited.values()],
    fill() {
      const more: Span[] = [];
      for (let span; waited.size < WINDOW && (span = next());) {
        waited.set(nameOf(span), span);
        more.push(span);
      }
      return more;
    },
    async look() {
      const before = done;
      for (const span of await listChunks(folder)) {
        if (!waited.has(nameOf(span))) continue;
        const rows = await readChunk(folder, header, span);
        if (rows === undefined) continue;
        waited.delete(nameOf(span));
        if (header.until) stops.add(span, yesOf(rows, header));
        done += span.to - span.from;
      }
      return done > before;
    },
  };
}

function nameOf({ from, to }: Span): string {
  return `${from}-${to}`;
}
