import type { Difference } from './fold/differences.js';
import type { MetricSummary } from './fold/MetricSummary.js';
import type { Row } from './fold/rowsOf.js';
import type { StoppingRule } from './fold/stopping.js';
import type { MorrisEffect } from './sensitivity/morris.js';
import type { SobolIndex } from './sensitivity/sobol.js';

// What many runs give, as plain JSON. A door of its own: who shows results need not be where they can be made.

export type { Cell } from './fold/columns.js';
export type { Difference, MetricSummary, MorrisEffect, SobolIndex };

/** What an ensemble says: plain JSON, the same for the same scenario, options and version of the library. */
export interface EnsembleResult {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  /** Of the ensemble. */
  readonly seed: string;
  /** Runs that were asked for. */
  readonly asked: number;
  /** Runs 0 to `runs` − 1 were played, and are in the summaries. */
  readonly runs: number;
  /** All runs were played, `until` was met before the last of them, or the signal was aborted. */
  readonly ended: 'complete' | 'until' | 'aborted';
  /** Per metric, in the order asked for. */
  readonly metrics: Readonly<Record<string, MetricSummary>>;
  /** Only if they were asked for. */
  readonly rows?: readonly Row[];
}

/** What the runs of an experiment say: plain JSON. */
export interface SweepSummary {
  readonly name: string;
  readonly experiment: string;
  readonly version: string;
  readonly seed: string;
  readonly points: number;
  /** Runs that count. */
  readonly runs: number;
  /** When a policy at a point was played often enough; intervals do not count with it. */
  readonly until?: StoppingRule;
  /** In the order of the experiment; runs of all points together. */
  readonly policies: readonly PolicySummary[];
  /** To the first policy, on the same seeds; empty if policies are not paired. */
  readonly differences: readonly PolicyDifference[];
}

export interface PolicySummary {
  readonly policy: string;
  readonly runs: number;
  readonly metrics: Readonly<Record<string, MetricSummary>>;
}

export interface PolicyDifference {
  readonly policy: string;
  /** The first policy. */
  readonly from: string;
  /** Of metrics of yes or no, and numbers. */
  readonly metrics: Readonly<Record<string, Difference>>;
}

/** What the factors of an experiment do to its metrics: plain JSON, the same for the same input and version. */
export interface SensitivityReport {
  /** Name of the experiment. */
  readonly experiment: string;
  readonly experimentHash: string;
  /** Of the library. */
  readonly version: string;
  readonly method: 'sobol' | 'morris';
  /** Base samples, or trajectories. */
  readonly n: number;
  /** Points that were tried per policy. */
  readonly points: number;
  /** Runs per point, with the same seeds at every point. */
  readonly replicates: number;
  readonly seed: string;
  readonly alpha: number;
  /** In the order of the experiment. */
  readonly policies: readonly PolicySensitivity[];
}

/** Results under one policy. */
export interface PolicySensitivity {
  readonly policy: string;
  readonly metrics: readonly MetricSensitivity[];
}

/** Results of one metric. */
export interface MetricSensitivity {
  readonly metric: string;
  /** Mean over the points; null if the metric has no value at one of them. */
  readonly mean: number | null;
  /** By name of the factor; empty if the metric has no value at one of the points. */
  readonly factors: Readonly<Record<string, SobolIndex | MorrisEffect>>;
  /** Why something is null or empty; else empty. */
  readonly note: string;
}
