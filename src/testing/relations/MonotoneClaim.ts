import type { Measure } from './Measure.js';
import type { OrderedLever } from './OrderedLever.js';

/** That a measure goes one way as a lever is turned up. */
export interface MonotoneClaim {
  readonly lever: OrderedLever;
  readonly measure: Measure;
  /** Where the measure may go as the lever goes up; staying where it is, is allowed. */
  readonly direction: 'nondecreasing' | 'nonincreasing';
  /**
   * `seed`: in every single run. `mean`: on the average of the seeds, which says much less: it fails only where
   * the seeds show that the mean goes the other way.
   */
  readonly per: 'seed' | 'mean';
  /** `seed`: so far the wrong way is rounding. Default 1e-12. */
  readonly tolerance?: number;
}
