import type { Cloud } from './Cloud.js';

/** Pairs per point up to which looking at each pair is cheaper than dividing on. */
const FEW = 16;

/**
 * Where sums differ by little, so does every coordinate of a pair: both sides are sorted by one coordinate
 * and walked together, and `look` is called for each pair that lies close enough on it.
 *
 * @param far - most that the coordinates of a pair differ
 * @returns false, and nothing is looked at, if there are too many such pairs
 */
export function narrowPairs(
  { width, rows }: Cloud,
  tops: Int32Array,
  bottoms: Int32Array,
  axis: number,
  far: number,
  look: (top: number, bottom: number) => void,
): boolean {
  const at = (p: number): number => rows[p * width + axis]!;
  const ts = tops.toSorted((a, b) => at(a) - at(b));
  const bs = bottoms.toSorted((a, b) => at(a) - at(b));
  let pairs = 0;
  walk((_, from, to) => (pairs += to - from));
  if (pairs > FEW * (ts.length + bs.length)) return false;
  walk((b, from, to) => {
    for (let k = from; k < to; k++) look(ts[k]!, b);
  });
  return true;

  /** Gives every bottom with the places in `ts` that lie between it and `far` above it. */
  function walk(visit: (bottom: number, from: number, to: number) => void): void {
    let from = 0;
    let to = 0;
    for (const b of bs) {
      const value = at(b);
      while (from < ts.length && at(ts[from]!) < value) from++;
      while (to < ts.length && at(ts[to]!) <= value + far) to++;
      visit(b, from, to);
    }
  }
}
