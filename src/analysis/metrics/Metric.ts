import type { Run } from '../../talks/index.js';

/** What is measured of a finished run. The ready-made ones have names, by which other threads know them. */
export type Metric = YesNoMetric | NumberMetric | TimeMetric | CategoryMetric;

interface Named {
  /** Such as `agreement`, or of one party or issue: `realisedGain.DPRK`, `level.rollback`. */
  readonly name: string;
  /** What it says, in words. */
  readonly label: string;
}

/** Something that is so or not. Aggregated as a share. */
export interface YesNoMetric extends Named {
  /** Tells the kinds apart. */
  readonly kind: 'yesNo';
  /** Measures a finished run. */
  of(run: Run): boolean;
}

/** A finite number, or null where a run has none. Aggregated as moments. */
export interface NumberMetric extends Named {
  /** Tells the kinds apart. */
  readonly kind: 'number';
  /** Such as `days` or `million US$`; empty for pure numbers. */
  readonly unit: string;
  /** What it can be at all; intervals stay within it. Default: anything. */
  readonly range?: MetricRange;
  /** Measures a finished run; null where it has no such number. */
  of(run: Run): number | null;
}

/** The least and the greatest that a number can be; what is left out is not known. */
export interface MetricRange {
  /** The least that it can be. Default: not known. */
  readonly least?: number;
  /** The greatest that it can be. Default: not known. */
  readonly most?: number;
}

/** How long it took until something happened. Aggregated as a survival curve. */
export interface TimeMetric extends Named {
  /** Tells the kinds apart. */
  readonly kind: 'time';
  /** What time counts: `days`, or offers or drafts where talks are one plenary. */
  readonly unit: string;
  /** Measures a finished run. */
  of(run: Run): TimeToEvent;
}

/** One of a few, or null where a run has none. Aggregated as a share each, of the runs that have one. */
export interface CategoryMetric extends Named {
  /** Tells the kinds apart. */
  readonly kind: 'category';
  /** All that there can be, in order of report. */
  readonly categories: readonly string[];
  /** Measures a finished run; null where it has none of the categories. */
  of(run: Run): string | null;
}

/** Yes or no, a number, a time, or one of a few. */
export type MetricKind = Metric['kind'];

/** The metric of a kind. */
export type MetricOf<K extends MetricKind> = {
  [P in K]: {
    /** Tells the kinds apart. */
    readonly kind: P;
  } & Extract<Metric, { kind: P }>;
}[K];

/** What is known of a metric without measuring it: name, kind, unit or categories. Whoever gathers values needs no more. */
export type MetricInfo<K extends MetricKind = MetricKind> = {
  [P in K]: {
    /** Tells the kinds apart. */
    readonly kind: P;
  } & Omit<
    Extract<
      Metric,
      {
        /** Tells the kinds apart. */
        kind: P;
      }
    >,
    'kind' | 'label' | 'of'
  >;
}[K];

/** When it happened, or how long it was watched for in vain (right-censored). */
export interface TimeToEvent {
  /** 0 or more. */
  readonly time: number;
  /** True: it happened then. False: not by then. */
  readonly observed: boolean;
}
