import type { Talks } from '../../talks/index.js';
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
  /** Names of what is measured of each run; one or more. */
  readonly metrics: readonly string[];
  /** When to stop early. Default: never. */
  readonly until?: StoppingRule;
  /** Number of runs: points × policies × replicates. */
  readonly total: number;
}

/** What is to be evaluated: the scenario with the changes of the policy, before a factor is set. */
export interface Policy {
  readonly name: string;
  readonly scenario: Talks;
}

/** A run is no longer wanted once the interval of a metric is narrow enough. */
export interface StoppingRule {
  /** One of the experiment's metrics. */
  readonly metric: string;
  /** Width of the interval, > 0. */
  readonly width: number;
  /** 1 − confidence, between 0 and 1. */
  readonly alpha: number;
}
