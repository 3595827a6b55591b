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
  /** Replays it: `runTalks(scenario, { seed })`. Undefined if no single run was to blame. */
  readonly seed: string | undefined;
  /** Why the claim fails, in words. */
  readonly reason: string;
  readonly trace: Trace | undefined;
}
