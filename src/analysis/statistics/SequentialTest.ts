/** What a sequential test says: the claim holds, does not, or more runs are needed. */
export type SequentialVerdict = 'accept' | 'reject' | 'continue';

/** A test of the claim that a probability is at least `theta`, that may stop after any run. Plain data. */
export type SequentialTest = Sprt | SequenceTest;

/** Wald's sequential probability ratio test; made by `sprt`. */
export interface Sprt {
  readonly kind: 'sprt';
  readonly theta: number;
  readonly indifference: number;
  /** Probability of rejecting although the probability is `theta + indifference` or more, at most (nearly). */
  readonly alpha: number;
  /** Probability of accepting although the probability is `theta − indifference` or less, at most (nearly). */
  readonly beta: number;
  /** What a success adds to the log likelihood ratio of `theta − indifference` to `theta + indifference`; < 0. */
  readonly success: number;
  /** What a failure adds to it; > 0. */
  readonly failure: number;
  /** Accept at this sum or below. */
  readonly acceptAt: number;
  /** Reject at this sum or above. */
  readonly rejectAt: number;
}

/** Whether `theta` is outside of a confidence sequence; made by `sequenceTest`. */
export interface SequenceTest {
  readonly kind: 'confidence-sequence';
  readonly theta: number;
  /** Probability of a wrong verdict, at most. */
  readonly alpha: number;
}
