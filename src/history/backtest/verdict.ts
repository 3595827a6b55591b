import type { Interval } from '../../analysis/index.js';

/**
 * What the intervals of a target say, L its lower and U its upper end, against the share that is needed:
 *
 * - `missed`: U of the dated numbers is below it.
 * - `too close to call`: it lies within the interval of the dated numbers; or these meet it, and it lies within the
 *   interval of structure only. More draws may tell.
 * - `depends on the shift`: L of the dated numbers is at it or above, U of structure only is below it.
 * - `robust`: L of both is at it or above.
 */
export type Verdict = 'robust' | 'depends on the shift' | 'too close to call' | 'missed';

/** Says what two intervals of shares mean. The verdict stands or falls with the dated numbers first. */
export function verdictOf(dated: Interval, structureOnly: Interval, needed: number): Verdict {
  if (dated.high < needed) return 'missed';
  if (dated.low < needed) return 'too close to call';
  if (structureOnly.high < needed) return 'depends on the shift';
  return structureOnly.low < needed ? 'too close to call' : 'robust';
}

/** What the back-test says of a comparison of two policies. */
export interface JudgedComparison {
  /** Of the target. */
  readonly id: number;
  readonly label: string;
  /** Hashes of the two scenarios. */
  readonly baseline: string;
  readonly policy: string;
  /** Groups of twenty draws of the back-test: each is judged as a whole. */
  readonly groups: number;
  /** Share of the groups with the dated numbers in which it holds. */
  readonly share: number;
  /** The same with structure only. */
  readonly structureOnlyShare: number;
  readonly verdict: Verdict;
}
