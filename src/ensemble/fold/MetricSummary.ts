import type { MomentsSummary, SurvivalCurve } from '../../analysis/index.js';

/** What many runs say of a metric: plain JSON. */
export type MetricSummary = YesNoSummary | NumberSummary | TimeSummary | CategorySummary;

/**
 * A share of the runs that have a value, with an interval for what chance does to it: Wilson's; over several points of a
 * design that of the variance within points, for what the levels do is no chance.
 */
export interface Share {
  /** Runs of which it is true. */
  readonly count: number;
  /** Of the runs that have a value; null without any. */
  readonly share: number | null;
  /** Ends of the interval; null where nothing is left to chance, so that every run would come out the same again. */
  readonly low: number | null;
  /** Upper end of the interval. */
  readonly high: number | null;
}

export interface YesNoSummary extends Share {
  /** Tells the kinds apart. */
  readonly kind: 'yesNo';
  /** Runs; `count` of them say yes. */
  readonly runs: number;
}

/** Shares of what can come of it. */
export interface CategorySummary {
  /** Tells the kinds apart. */
  readonly kind: 'category';
  /** Runs, those without a value included. */
  readonly runs: number;
  /** Runs that have none. */
  readonly missing: number;
  /** In the order of the metric, those that did not occur too. */
  readonly categories: Readonly<Record<string, Share>>;
}

/** Moments of the runs that have a number. */
export interface NumberSummary extends MomentsSummary {
  /** Tells the kinds apart. */
  readonly kind: 'number';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** Runs, those without a number included. */
  readonly runs: number;
  /** Runs that have none. */
  readonly missing: number;
  /** The least of the numbers; null without any. */
  readonly least: number | null;
  /** The greatest of the numbers; null without any. */
  readonly greatest: number | null;
  /**
   * Ends of the interval of the mean, within the range of the metric: Student's t, over several points of the variance
   * within them; of less than six numbers unlike the rest by the exact bound of their share. Null where all are alike and
   * nothing is known of how far they may lie apart, and where nothing is left to chance.
   */
  readonly meanLow: number | null;
  /** Upper end of the interval of the mean. */
  readonly meanHigh: number | null;
  /** Of levels: how many of the runs that have one are at each, ascending. */
  readonly counts?: readonly LevelCount[];
  /** In the order in which they were asked for; empty if none were, or no run has a number. */
  readonly quantiles: readonly {
    /** Share of the runs that lie at or below the value. */
    readonly share: number;
    /** The quantile. */
    readonly value: number;
  }[];
}

/** A level, and the share of runs at it. */
export interface LevelCount extends Share {
  /** The level, an option's number from 0. */
  readonly value: number;
}

/**
 * Time until something happens (Kaplan–Meier with Greenwood's errors; over several points of a design without errors and
 * intervals, as where nothing is left to chance).
 */
export interface TimeSummary {
  /** Tells the kinds apart. */
  readonly kind: 'time';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** Runs that were watched. */
  readonly runs: number;
  /** Runs in which it happened. */
  readonly observed: number;
  /** Null without any run. */
  readonly curve: SurvivalCurve | null;
}
