import type { Span } from '../fold/runs.js';
import { chunksOf, type SweepManifest } from './folder/manifest.js';
import type { Stops } from './rows/stops.js';

/** In which order chunks are played. */
export interface Schedule {
  /** The next chunk; undefined: there is no more to play. */
  next(): Span | undefined;
  /** Is told when a chunk was played, after `stops` was. */
  played(span: Span): void;
  /** Runs that need not be played, as far as is known. */
  readonly spared: number;
}

/** Chunks of one cell, a policy at a point; without `until` of all of them. */
interface Queue {
  readonly spans: Iterator<Span>;
  underWay: number;
}

/**
 * Goes through the chunks of a shard that are not there yet. Without `until` that is in order. With it a chunk may
 * turn out to be needless once those before it were played: so first come cells of which nothing is under way, and
 * only when there are not enough of them a cell goes ahead of what is known.
 */
export function openSchedule(
  manifest: SweepManifest,
  isThere: (span: Span) => boolean,
  stops: Stops,
): Schedule {
  const { header, from, to, chunk } = manifest;
  const width = header.until ? header.replicates : Math.max(1, to - from);
  const keyOf = (index: number): number => Math.floor((index - from) / width);
  const begun = new Map<number, Queue>();
  let fresh = from;
  let spared = 0;

  const begin = (): [number, Queue] | undefined => {
    if (fresh >= to) return undefined;
    const span = { from: fresh, to: Math.min(to, fresh + width) };
    const entry: [number, Queue] = [keyOf(fresh), { spans: chunksOf(header, span, chunk), underWay: 0 }];
    fresh = span.to;
    begun.set(...entry);
    return entry;
  };
  const take = ({ spans }: Queue): Span | undefined => {
    for (let item; !(item = spans.next()).done;) {
      const span = item.value;
      if (isThere(span)) continue;
      if (span.from % header.replicates < (stops.at(span.from) ?? Infinity)) return span;
      spared += span.to - span.from;
    }
    return undefined;
  };
  const choice = (): [number, Queue] | undefined => {
    const idle = [...begun].find(([, { underWay }]) => underWay === 0) ?? begin();
    if (idle) return idle;
    return [...begun].reduce<[number, Queue] | undefined>(
      (least, one) => (least && least[1].underWay <= one[1].underWay ? least : one),
      undefined,
    );
  };
  return {
    next() {
      for (let chosen; (chosen = choice());) {
        const [key, queue] = chosen;
        const span = take(queue);
        if (span) {
          queue.underWay += 1;
          return span;
        }
        begun.delete(key);
      }
      return undefined;
    },
    played(span) {
      const queue = begun.get(keyOf(span.from));
      if (queue) queue.underWay -= 1;
    },
    get spared() {
      return spared;
    },
  };
}
