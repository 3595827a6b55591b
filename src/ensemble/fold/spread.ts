import type { Spread } from '../../analysis/index.js';

/** More different numbers than this are not few that are unlike the rest. */
const MOST = 16;

/** Watches how alike numbers are, in the order in which they come; its size does not depend on how many. */
export interface SpreadWatch {
  see(value: number): void;
  /** @param width - how far two of them can lie apart, if that is known; default what was seen */
  spread(width?: number): Spread;
  /** How often each was seen, ascending; undefined if there are more than a few. */
  counts(): readonly { readonly value: number; readonly count: number }[] | undefined;
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
    spread(width) {
      const known = seen > 0 && counts.size <= MOST;
      const [usual, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
      return { unlike: known ? seen - most : seen, usual, width: width ?? (seen > 0 ? greatest - least : 0) };
    },
    counts: () =>
      counts.size > MOST
        ? undefined
        : [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count })),
    get least() {
      return least;
    },
    get greatest() {
      return greatest;
    },
  };
}
