import type { Cloud } from './Cloud.js';
import { dropHopeless } from './dropHopeless.js';
import { inOrder } from './inOrder.js';
import { keep } from './keep.js';
import { marry } from './marry.js';

/** Points that the others are held against first. */
const STRONG = 64;

/**
 * Drops the dominated points of a cloud, in place, and merges equal ones: divide and conquer (Kung,
 * Luccio & Preparata 1975), split by the sum of the coordinates, since what dominates has the higher sum.
 *
 * @param gap - points whose sums differ by no more than this are taken not to dominate each other: half a
 *   unit on the grid, where that is so; for sums that are not complete yet as much as rounding may hide
 */
export function thin(cloud: Cloud, gap: number): void {
  dropHopeless(cloud, cloud, STRONG, gap);
  const { sums } = cloud;
  const order = inOrder(cloud);
  const isDead = new Uint8Array(cloud.size).fill(1);
  for (const p of order) isDead[p] = 0;
  front(0, order.length);
  keep(cloud, (p) => isDead[p] === 0);

  /** Marks the dominated ones among order[from … to − 1]; they are alive before. */
  function front(from: number, to: number): void {
    const split = splitBetween(from, to);
    if (split < 0) return;
    front(from, split);
    marry(cloud, alive(from, split), alive(split, to), isDead, gap);
    // Those that died lie between the living: move these together.
    let end = split;
    for (let at = split; at < to; at++) {
      const p = order[at]!;
      if (isDead[p] === 0) order[end++] = p;
    }
    front(split, end);
  }

  function alive(from: number, to: number): Int32Array {
    return order.slice(from, to).filter((p) => isDead[p] === 0);
  }

  /** The place nearest to the middle before which the sum falls by more than the gap; −1 if none. */
  function splitBetween(from: number, to: number): number {
    const middle = (from + to) >> 1;
    for (let away = 0; away <= to - from; away++) {
      for (const at of [middle - away, middle + away]) {
        if (at > from && at < to && sums[order[at - 1]!]! - sums[order[at]!]! > gap) return at;
      }
    }
    return -1;
  }
}
