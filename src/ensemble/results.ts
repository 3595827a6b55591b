import type { Difference } from './fold/differences.js';
import type { MetricSummary, Share } from './fold/MetricSummary.js';
import type { Row } from './fold/rowsOf.js';
import type { StoppingRule } from './fold/stopping.js';
import type { MorrisEffect } from './sensitivity/morris.js';
import type { SobolIndex } from './sensitivity/sobol.js';
import type { LevelGroup } from './sweep/summary/factorLevels.js';
import type { Level } from './experiment/experiment.js';

// What many runs give, as plain JSON. A door of its own: who shows results need not be where they can be made.

export type { Cell } from './fold/Column.js';
export type { Difference, MetricSummary, MorrisEffect, Share, SobolIndex };

/** What an ensemble says: plain JSON, the same for the same scenario, options and version of the library. */
export interface EnsembleResult {
  /** Name of the scenario. */
  readonly scenario: string;
  /** `scenarioHash` of the scenario that was played. */
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
  /**
   * Whether anything was left to chance. If not, no seed changes anything: all runs are alike, there are no intervals, and
   * one run says all there is.
   */
  readonly chance: boolean;
  /** Per metric, in the order asked for. */
  readonly metrics: Readonly<Record<string, MetricSummary>>;
  /** Only if they were asked for. */
  readonly rows?: readonly Row[];
}

/** What the runs of an experiment say: plain JSON. */
export interface SweepSummary {
  /** Short name of the experiment. */
  readonly name: string;
  /** `experimentHash` of the experiment. */
  readonly experiment: string;
  /** Of the library. */
  readonly version: string;
  /** What the seeds of the runs are made of. */
  readonly seed: string;
  /** Points of the design. */
  readonly points: number;
  /** Runs per policy and point, or the most of them. */
  readonly replicates: number;
  /** Runs that count. */
  readonly runs: number;
  /** When a policy at a point was played often enough; intervals do not count with it. */
  readonly until?: StoppingRule;
  /**
   * Whether anything in any run was left to chance. If not, no seed changes anything: all runs of a policy at a point are
   * alike, and there are no intervals and no tests.
   */
  readonly chance: boolean;
  /**
   * In the order of the experiment; runs of all points together. Intervals are for what chance does within the points:
   * what the factors do is not in them.
   */
  readonly policies: readonly PolicySummary[];
  /** Point by point, in order; empty of a single point, and of more than 100. */
  readonly byPoint: readonly PointSummary[];
  /** What each factor does: all runs at each of its levels, of more than 12 numbers those in each quarter of its range. */
  readonly factors: readonly FactorSummary[];
  /** To the first policy, on the same seeds; empty if policies are not paired. */
  readonly differences: readonly PolicyDifference[];
}

/** What the runs of a policy say. */
export interface PolicySummary {
  /** Name of the policy. */
  readonly policy: string;
  /** Runs that were played under it. */
  readonly runs: number;
  /** Per metric, in the order of the experiment. */
  readonly metrics: Readonly<Record<string, MetricSummary>>;
}

/** What the runs at a point say. */
export interface PointSummary {
  /** Place of the point in the design, from 0. */
  readonly point: number;
  /** The level of every factor, by its name. */
  readonly parameters: Readonly<Record<string, Level>>;
  /** In the order of the experiment. */
  readonly policies: readonly PolicySummary[];
}

/** What a factor does: the runs at each of its levels, those of all points with it together. */
export interface FactorSummary {
  /** Name of the factor. */
  readonly factor: string;
  /** In the order of the levels. */
  readonly levels: readonly LevelSummary[];
}

/** What the runs at one level, or in one group of levels, say. */
export type LevelSummary = LevelGroup & {
  /** In the order of the experiment. */
  readonly policies: readonly PolicySummary[];
};

/** How a policy differs from the first one on the same seeds. */
export interface PolicyDifference {
  /** Name of the policy. */
  readonly policy: string;
  /** The first policy. */
  readonly from: string;
  /** Of metrics of yes or no, and numbers. */
  readonly metrics: Readonly<Record<string, Difference>>;
  /** What the back-test says of this comparison, in a line; missing if it is none that it judges. */
  readonly backtest?: string;
  /** The first pair of runs that differ in a metric of yes or no, else in any of them; missing where none do. */
  readonly example?: PairExample;
}

/** A pair of runs with the same point and seed that came out differently, for reading. */
export interface PairExample {
  /** The metric in which they differ. */
  readonly metric: string;
  /** Place of the point in the design, from 0. */
  readonly point: number;
  /** Place of the pair at the point, from 0. */
  readonly replicate: number;
  /** Seed of both runs. */
  readonly seed: string;
  /** Indices of the run of the first policy, and of the other. */
  readonly rows: readonly [from: number, policy: number];
}

/** What the factors of an experiment do to its metrics: plain JSON, the same for the same input and version. */
export interface SensitivityReport {
  /** Name of the experiment. */
  readonly experiment: string;
  /** `experimentHash` of the experiment. */
  readonly experimentHash: string;
  /** Of the library. */
  readonly version: string;
  /** Sobol's indices, or Morris's elementary effects. */
  readonly method: 'sobol' | 'morris';
  /** Base samples, or trajectories. */
  readonly n: number;
  /** Points that were tried per policy. */
  readonly points: number;
  /** Runs per point, with the same seeds at every point. */
  readonly replicates: number;
  /** What the base samples were drawn from. */
  readonly seed: string;
  /** 1 − confidence of the intervals, between 0 and 1. */
  readonly alpha: number;
  /** That there are too few samples for the numbers to mean much; else empty. */
  readonly note: string;
  /** In the order of the experiment. */
  readonly policies: readonly PolicySensitivity[];
}

/** Results under one policy. */
export interface PolicySensitivity {
  /** Name of the policy. */
  readonly policy: string;
  /** In the order of the experiment. */
  readonly metrics: readonly MetricSensitivity[];
}

/** Results of one metric. */
export interface MetricSensitivity {
  /** Name of the metric. */
  readonly metric: string;
  /** Mean over the points; null if the metric has no value at one of them. */
  readonly mean: number | null;
  /** By name of the factor; empty if the metric has no value at one of the points. */
  readonly factors: Readonly<Record<string, SobolIndex | MorrisEffect>>;
  /** Why something is null or empty; else empty. */
  readonly note: string;
}
