import type { Span } from '../play/Span.js';
import type { RunsHeader } from '../rows/RunsHeader.js';

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
