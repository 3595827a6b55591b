/**
 * Enough is known of a metric of yes or no once its confidence sequence is narrower than a width. The sequence is
 * valid at every look, so that it covers the true share with probability 1 − `alpha` at the stop too.
 *
 * It is looked at after every `every` runs of the ensemble, counted in order of their index: where it stops does
 * not depend on threads and batches. There is no such rule for numbers, as their range is not known.
 */
export interface StoppingRule {
  /** One of the metrics asked for. */
  readonly metric: string;
  /** Between 0 and 1. */
  readonly width: number;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** 1 or more. Default 10. */
  readonly every?: number;
}
