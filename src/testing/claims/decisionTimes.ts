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
  // The mass of k successes so far stands at k; all below `from` and from `to` on is decided.
  const mass = new Float64Array(maxRuns + 2);
  mass[0] = 1;
  let [from, to] = [0, 1];
  let accepted = 0;
  let rejected = 0;
  for (let n = 1; n <= maxRuns; n++) {
    for (let k = to - 1; k >= from; k--) {
      mass[k + 1]! += mass[k]! * p;
      mass[k]! *= 1 - p;
    }
    to += 1;
    for (; to > from && decide(test, to - 1, n) === 'accept'; mass[to] = 0) accepted += mass[--to]!;
    for (; from < to && decide(test, from, n) === 'reject'; from++) rejected += mass[from]!;
    let open = 0;
    for (let k = from; k < to; k++) open += mass[k]!;
    if (each({ n, accepted, rejected, open }) || open < 1e-13) return;
  }
}
