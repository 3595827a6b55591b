import { confidenceSequence } from '../../analysis/index.js';

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

/**
 * Follows the metric of a rule over rows of columns, in order of the runs.
 *
 * @param width - columns a row
 * @param column - of the metric
 * @returns takes the next rows and says after how many of them to stop; undefined: not yet
 */
export function openStopping(
  { width: narrow, alpha = 0.05, every = 10 }: StoppingRule,
  width = 1,
  column = 0,
): (values: Float64Array) => number | undefined {
  let runs = 0;
  let yes = 0;
  return (values) => {
    for (let row = 0; row < values.length / width; row++) {
      runs += 1;
      yes += values[row * width + column]!;
      if (runs % every !== 0) continue;
      const { low, high } = confidenceSequence(yes, runs, alpha);
      if (high - low < narrow) return row + 1;
    }
    return undefined;
  };
}
