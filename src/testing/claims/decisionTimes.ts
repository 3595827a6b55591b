import { decide } from '../../analysis/index.js';
import type { SequentialTest } from '../../analysis/index.js';

/** What a sequential test has done by its n-th run, as probabilities. */
export interface Decided {
  readonly n: number;
  /** Accepted at the n-th run or before. */
  readonly accepted: number;
  /** Rejected at the n-th run or before. */
  readonly rejected: number;
  /** Still without a verdict. */
  readonly open: number;
}

/**
 * Works out what a sequential test does when runs keep the claim with probability `p` each: exactly, over all paths
 * (dynamic programming over runs and successes), not by simulation.
 *
 * @param each - told of every run in turn, from the first; returns true to stop
 * @param maxRuns - stops there at the latest, or where next to nothing is open
 */
export function decisionTimes(
  test: SequentialTest,
  p: number,
  maxRuns: number,
  each: (so: Decided) => boolean | undefined,
): void {
  let mass: Float64Array<ArrayBuffer> = Float64Array.of(1);
  // The mass of k successes stands at k − least.
  let least = 0;
  let accepted = 0;
  let rejected = 0;
  for (let n = 1; n <= maxRuns; n++) {
    const next = new Float64Array(mass.length + 1);
    mass.forEach((open, k) => {
      next[k]! += open * (1 - p);
      next[k + 1]! += open * p;
    });
    let from = 0;
    let to = next.length;
    while (to > from && decide(test, least + to - 1, n) === 'accept') accepted += next[--to]!;
    while (from < to && decide(test, least + from, n) === 'reject') rejected += next[from++]!;
    mass = next.slice(from, to);
    least += from;
    const open = mass.reduce((sum, x) => sum + x, 0);
    if (each({ n, accepted, rejected, open }) || open < 1e-13) return;
  }
}
