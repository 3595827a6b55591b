import type { Span } from '../../fold/runs.js';
import type { RunsHeader } from '../rows/header.js';
import type { SweepManifest } from './SweepManifest.js';

/** Runs of a span in chunks, one file each. Where a cell may be stopped early, no chunk holds runs of two. */
export function* chunksOf(
  { replicates, until }: Pick<RunsHeader, 'replicates' | 'until'>,
  { from, to }: Span,
  size: number,
): Generator<Span, void, void> {
  for (let at = from; at < to;) {
    const cellEnd = until === undefined ? to : at - (at % replicates) + replicates;
    const end = Math.min(at + size, to, cellEnd);
    yield { from: at, to: end };
    at = end;
  }
}

/** Tells whether a span is one of the chunks of a manifest. */
export function isChunkOf({ header, from, to, chunk }: SweepManifest, span: Span): boolean {
  if (!Number.isSafeInteger(span.from) || span.from < from || span.from >= to) return false;
  const start = header.until === undefined ? from : span.from - (span.from % header.replicates);
  if ((span.from - start) % chunk !== 0) return false;
  const [planned] = chunksOf(header, { from: span.from, to }, chunk);
  return planned!.to === span.to;
}
