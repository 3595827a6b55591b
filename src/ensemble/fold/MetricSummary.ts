import type { Interval, MomentsSummary, SurvivalCurve } from '../../analysis/index.js';

/** What many runs say of a metric: plain JSON. */
export type MetricSummary = YesNoSummary | NumberSummary | TimeSummary | CategorySummary;

/** A share of the runs that have a value, with its interval (Wilson). */
export interface Share extends Interval {
  readonly count: number;
  /** Of the runs that have a value; null without any. */
  readonly share: number | null;
}

export interface YesNoSummary extends Share {
  readonly kind: 'yesNo';
  /** Runs; `count` of them say yes. */
  readonly runs: number;
}

export interface CategorySummary {
  readonly kind: 'category';
  readonly runs: number;
  /** Runs that have none. */
  readonly missing: number;
  /** In the order of the metric, those that did not occur too. */
  readonly categories: Readonly<Record<string, Share>>;
}

/** Moments of the runs that have a number. */
export interface NumberSummary extends MomentsSummary {
  readonly kind: 'number';
  readonly unit: string;
  readonly runs: number;
  /** Runs that have none. */
  readonly missing: number;
  readonly least: number | null;
  readonly greatest: number | null;
  /**
   * Ends of the interval of the mean, within the range of the metric: Student's t; of less than six numbers unlike the
   * rest by the exact bound of their share. Null where all are alike and nothing is known of how far they may lie apart.
   */
  readonly meanLow: number | null;
  readonly meanHigh: number | null;
  /** Of levels: how many runs have each, ascending. */
  readonly counts?: readonly { readonly value: number; readonly count: number }[];
  /** In the order in which they were asked for; empty if none were, or no run has a number. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
}

/** Time until something happens (Kaplan–Meier with Greenwood's errors). */
export interface TimeSummary {
  readonly kind: 'time';
  readonly unit: string;
  readonly runs: number;
  /** Runs in which it happened. */
  readonly observed: number;
  /** Null without any run. */
  readonly curve: SurvivalCurve | null;
}
