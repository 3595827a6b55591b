import type { Evidence } from './probability/Evidence.js';
import type { Talks, Trace } from '../../talks/index.js';

/** The error of a claim that does not hold. Told apart by its `code`. */
export interface ClaimFailure extends Error {
  readonly code: 'claim-failed';
  /** What failed, for tools; no test runner prints it whole. */
  readonly failure: FailedClaim;
}

/** A counterexample: the scenario, the simulation seed and what happened. */
export interface FailedClaim {
  readonly scenario: Talks;
  /** Replays it: `runTalks(scenario, { seed })`. Undefined if no run broke the claim. */
  readonly seed: string | undefined;
  /** Why the claim fails, in words. */
  readonly reason: string;
  readonly trace: Trace | undefined;
  /** Of a claim about a probability. */
  readonly evidence?: Evidence;
}
