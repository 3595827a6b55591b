import type { MetricSummary } from '../../fold/MetricSummary.js';
import type { StoppingRule } from '../../run/StoppingRule.js';

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

/** Policy minus first policy, over pairs with the same point and seed. */
export interface Difference {
  readonly kind: 'yesNo' | 'number';
  /** Pairs in which both have a value. */
  readonly pairs: number;
  /** Of shares, or means; null without any pair. */
  readonly difference: number | null;
  /** Ends of its interval: Tango's for shares, Student's for means; null if there are too few pairs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Exact test of McNemar; of shares only. */
  readonly pValue?: number;
}
