import type { Talks } from '../../talks/index.js';
import type { StoppingRule } from '../fold/stopping.js';
import type { ExperimentDesign } from './ExperimentDesign.js';
import type { Factor } from './Factor.js';

/**
 * Policies × points of a design × replicates: `total` runs, each of which follows from its index.
 *
 * Plain data but for the agents of the scenarios; made by `loadExperiment`, never changed.
 */
export interface Experiment {
  /** Short name: a letter, then letters, digits, `_` or `-`. */
  readonly name: string;
  readonly title: string;
  /** One or more. */
  readonly policies: readonly Policy[];
  /** Columns of the design, in its order; none if only policies are compared. */
  readonly factors: readonly Factor[];
  readonly design: ExperimentDesign;
  /** Points of the design, 1 or more. */
  readonly points: number;
  /** Runs per policy and point, 1 or more. */
  readonly replicates: number;
  /** Seeds the runs. */
  readonly seed: string;
  /** Whether all policies play the same point and replicate with the same seed. */
  readonly paired: boolean;
  /** Names of what is measured of each run, see `metricNames`; one or more. */
  readonly metrics: readonly string[];
  /** When a policy at a point has been played often enough. Default: after all replicates. */
  readonly until?: StoppingRule;
  /** Number of runs: points × policies × replicates. */
  readonly total: number;
}

/** What is to be evaluated: the scenario with the changes of the policy, before a factor is set. */
export interface Policy {
  readonly name: string;
  readonly scenario: Talks;
}
