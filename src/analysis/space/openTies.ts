import { MOST_LISTED } from './MOST_LISTED.js';

/** Counts tied deals and keeps the first of them, in memory that does not grow. */
export interface Ties {
  add(index: number): void;
  count(): number;
  /** Numbers of the first 1,000, ascending. */
  first(): Uint32Array;
}

/** An empty count of ties. */
export function openTies(): Ties {
  const kept = new Uint32Array(4 * MOST_LISTED);
  let filled = 0;
  let total = 0;
  function trim(): void {
    kept.subarray(0, filled).sort((a, b) => a - b);
    filled = Math.min(filled, MOST_LISTED);
  }
  return {
    add(index) {
      total += 1;
      // Most arrive in their order: a full list takes only what comes before its last one.
      kept[filled++] = index;
      if (filled === kept.length) trim();
    },
    count: () => total,
    first() {
      trim();
      return kept.slice(0, filled);
    },
  };
}
