import type { Share } from './Share.js';

/** Why a claim about a probability failed. */
export interface Evidence {
  readonly theta: number;
  readonly verdict: 'reject' | 'inconclusive';
  /** Probability of error that this test could spend. */
  readonly alpha: number;
  /** What the search saw. A counterexample is chosen for looking bad: this share is too low on average. */
  readonly search: Share;
  /** The same scenario on seeds that the search did not use, with a Wilson interval; played when it is first read. */
  readonly fresh: Share;
}
