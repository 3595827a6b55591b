import type { Spread } from '../../analysis/index.js';

/** More different numbers than this are not few that are unlike the rest. */
const MOST = 16;

/** Watches how alike numbers are, in the order in which they come; its size does not depend on how many. */
export interface SpreadWatch {
  see(value: number): void;
  /** Sees all that another has seen. */
  seeAll(other: SpreadWatch): void;
  /** @param width - how far two of them can lie apart, if that is known; default what was seen */
  spread(width?: number): Spread;
  /** How often each was seen; of many different numbers the first ones only. */
  readonly counts: ReadonlyMap<number, number>;
  readonly seen: number;
  readonly least: number;
  readonly greatest: number;
}

export function watchSpread(): SpreadWatch {
  const counts = new Map<number, number>();
  let seen = 0;
  let [least, greatest] = [Infinity, -Infinity];
  return {
    see(value) {
      seen += 1;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
      if (counts.size <= MOST) counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    seeAll(other) {
      seen += other.seen;
      least = Math.min(least, other.least);
      greatest = Math.max(greatest, other.greatest);
      for (const [value, count] of other.counts) {
        if (counts.size <= MOST) counts.set(value, (counts.get(value) ?? 0) + count);
      }
    },
    spread(width) {
      const known = seen > 0 && counts.size <= MOST;
      const [usual, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
      return { unlike: known ? seen - most : seen, usual, width: width ?? (seen > 0 ? greatest - least : 0) };
    },
    counts,
    get seen() {
      return seen;
    },
    get least() {
      return least;
    },
    get greatest() {
      return greatest;
    },
  };
}
