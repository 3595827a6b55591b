import type { Run } from '../../talks/index.js';
import type { Formula } from '../temporal/index.js';

/**
 * What is measured of a run: a finite number, or yes or no (a temporal formula, or a function that returns a
 * boolean). Over runs, yes counts as 1 and no as 0, so that the mean is a share. It depends on the run alone.
 */
export type Measure = Formula | ((run: Run) => number | boolean);
