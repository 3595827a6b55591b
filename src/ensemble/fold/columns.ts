import { argumentError, argumentProblem, holding, isRecord, listOf } from '../../input/index.js';
import type { Run } from '../../talks/index.js';
import {
  isMetricKind,
  saidOf,
  type Metric,
  type MetricInfo,
  type MetricKind,
  type MetricOf,
} from '../../analysis/index.js';
import type { Column, ColumnType } from './Column.js';
import { meanDifference, shareDifference, type DifferenceTally } from './differences.js';
import type { MetricSummary } from './MetricSummary.js';
import { categoryTally, numberTally, timeTally, yesNoTally, type Tally } from './tallies.js';

/** Yes or no, a number or null for none, a time, a category or null for none. */
export type RowValue = boolean | number | string | null;

/** What is gathered of a metric beside its runs. */
export interface TallySettings {
  /** Of the quantiles wanted; of numbers only. */
  readonly shares: readonly number[];
  /** 1 − confidence of the intervals. */
  readonly alpha: number;
}

type SummaryOf<K extends MetricKind> = {
  [P in K]: { readonly kind: P } & Extract<MetricSummary, { kind: P }>;
}[K];

/** What a metric of a kind says of a run. */
type SaidOf<K extends MetricKind> = ReturnType<MetricOf<K>['of']>;

/** All that this room knows of a kind of metric. */
interface KindOf<K extends MetricKind> {
  /** Tells whether a metric of one's own says what one of its kind must. */
  isWhole(metric: Readonly<Record<string, unknown>>): boolean;
  /** Numbers that it writes per run. */
  readonly width: number;
  /** Writes what a metric said of a run. */
  write(said: SaidOf<K>, values: Float64Array, at: number, metric: MetricOf<K>): void;
  /** Reads the numbers of a run back, for a row by names of metrics. */
  entries(metric: MetricInfo<K>, values: Float64Array, at: number): [string, RowValue][];
  /** The columns of a table of runs, the first with the name given; what it says of them is there to be read back. */
  columns(metric: MetricInfo<K>, name: string): Omit<Column, 'of' | 'source'>[];
  /** Reads back what `columns` says of the first. */
  info(name: string, column: Column): MetricInfo<K>;
  tally(metric: MetricInfo<K>, settings: TallySettings): Tally;
  /** What many runs say as one number, null where they say none; undefined where there is no mean. */
  readonly mean: ((summary: SummaryOf<K>) => number | null) | undefined;
  /** Compares two policies on the same seeds; undefined where that is not done. */
  readonly difference: (() => DifferenceTally) | undefined;
}

/** Units of what is counted: numbers of them are whole, and stand in tables as such. */
const COUNTED: ReadonlySet<string> = new Set([
  'acts',
  'agreements',
  'days',
  'drafts',
  'levels',
  'objections',
  'offers',
  'refusals',
  'rounds',
  'sessions',
  'statements',
]);

function numberType(unit: string): ColumnType {
  return COUNTED.has(unit) ? 'integer' : 'number';
}

const kinds: { readonly [K in MetricKind]: KindOf<K> } = {
  yesNo: {
    isWhole: () => true,
    width: 1,
    write(said, values, at) {
      values[at] = said ? 1 : 0;
    },
    entries: ({ name }, values, at) => [[name, values[at] === 1]],
    columns: (_, name) => [{ name, type: 'boolean', kind: 'yesNo' }],
    info: (name) => ({ kind: 'yesNo', name }),
    tally: (_, { alpha }) => yesNoTally(alpha),
    mean: ({ share }) => share,
    difference: shareDifference,
  },
  number: {
    isWhole: () => true,
    width: 1,
    write(said, values, at) {
      // Adding 0 makes 0 of -0, which a file could not keep apart from it.
      values[at] = (said ?? NaN) + 0;
    },
    entries: ({ name }, values, at) => [[name, Number.isNaN(values[at]) ? null : values[at]!]],
    columns: ({ unit, range }, name) => [
      { name, type: numberType(unit), kind: 'number', unit, ...(range && { range }) },
    ],
    info: (name, { unit = '', range }) => ({ kind: 'number', name, unit, ...(range && { range }) }),
    tally: (metric, { shares, alpha }) => numberTally(metric, shares, alpha),
    mean: ({ mean }) => mean,
    difference: meanDifference,
  },
  time: {
    isWhole: () => true,
    width: 2,
    write({ time, observed }, values, at) {
      values[at] = time + 0;
      values[at + 1] = observed ? 1 : 0;
    },
    entries: ({ name }, values, at) => [
      [name, values[at]!],
      [`${name}.observed`, values[at + 1] === 1],
    ],
    columns: ({ unit }, name) => [
      { name, type: numberType(unit), kind: 'time', unit },
      { name: `${name}_observed`, type: 'boolean' },
    ],
    info: (name, { unit = '' }) => ({ kind: 'time', name, unit }),
    tally: ({ unit }, { alpha }) => timeTally(unit, alpha),
    mean: ({ curve }) => curve?.restrictedMean ?? null,
    difference: undefined,
  },
  category: {
    isWhole: ({ categories }) => Array.isArray(categories),
    width: 1,
    write(said, values, at, { categories }) {
      values[at] = said === null ? NaN : categories.indexOf(said);
    },
    entries: ({ name, categories }, values, at) => [[name, categories[values[at]!] ?? null]],
    columns: ({ categories }, name) => [{ name, type: 'text', kind: 'category', categories }],
    info: (name, { categories = [] }) => ({ kind: 'category', name, categories }),
    tally: ({ categories }, { alpha }) => categoryTally(categories, alpha),
    mean: undefined,
    difference: undefined,
  },
};

/**
 * Numbers that the metrics write per run: a time takes two, its time and 1 if it was observed.
 *
 * @throws SixPartyError `invalid-option` if they are no list of metrics
 */
export function columnCount(metrics: readonly MetricInfo[]): number {
  try {
    return metrics.reduce((count, { kind }) => count + kinds[kind].width, 0);
  } catch (cause) {
    const message = 'There are no such columns.';
    throw argumentError(cause, message, [argumentProblem('metrics', metrics, someMetrics)]);
  }
}

const someMetrics = listOf(holding('a metric {name, kind}', { kind: isMetricKind }));

/** First column of each metric. */
export function firstColumns(metrics: readonly MetricInfo[]): readonly number[] {
  return metrics.map((_, index) => columnCount(metrics.slice(0, index)));
}

/**
 * Writes what the metrics say of a run: 1 or 0, a number, time and 1 or 0, place in the list of categories; NaN for
 * a number or category that there is not.
 *
 * @throws SixPartyError `metric-failed`: a metric threw, or said something else than its kind can
 */
export function writeColumns(
  metrics: readonly Metric[],
  run: Run,
  values: Float64Array,
  start: number,
): void {
  let column = start;
  for (const metric of metrics) column += writeOne(metric, run, values, column);
}

function writeOne<K extends MetricKind>(
  metric: MetricOf<K>,
  run: Run,
  values: Float64Array,
  at: number,
): number {
  const kind: KindOf<K> = kinds[metric.kind];
  kind.write(saidOf(metric, run), values, at, metric);
  return kind.width;
}

/** What the numbers of a run say of a metric, by names. @param at - the first column of the metric */
export function entriesOf<K extends MetricKind>(
  metric: MetricInfo<K>,
  values: Float64Array,
  at: number,
): [string, RowValue][] {
  return kinds[metric.kind].entries(metric, values, at);
}

/** The columns of a metric in a table of runs. @param first - name of the first */
export function metricColumns<K extends MetricKind>(metric: MetricInfo<K>, first: string): Column[] {
  const columns = kinds[metric.kind].columns(metric, first);
  return columns.map(({ name, type, ...rest }) => ({
    name,
    type,
    of: 'metric',
    source: metric.name,
    ...rest,
  }));
}

/** The metric of a column; undefined if it is not the first column of one. */
export function metricOf(column: Column): MetricInfo | undefined {
  return column.kind && kinds[column.kind].info(column.source!, column);
}

/** Begins to gather a metric. */
export function tallyOf<K extends MetricKind>(metric: MetricInfo<K>, settings: TallySettings): Tally {
  return kinds[metric.kind].tally(metric, settings);
}

/** Begins to compare a metric of two policies on the same seeds; undefined if that is not done with its kind. */
export function differenceOf(kind: MetricKind): DifferenceTally | undefined {
  return kinds[kind].difference?.();
}

/** Tells whether many runs can say a metric of a kind as one number. */
export function hasMean(kind: MetricKind): boolean {
  return kinds[kind].mean !== undefined;
}

/**
 * Returns what many runs say as one number: the share of yes, the mean of a number over the runs that have one, the
 * mean time up to the horizon; null where there is none.
 */
export function meanOf<K extends MetricKind>(summary: SummaryOf<K>): number | null {
  return kinds[summary.kind].mean?.(summary) ?? null;
}

/** Tells whether a value can be asked of runs: a metric of one's own. */
export function isMetric(value: unknown): value is Metric {
  if (!isRecord(value)) return false;
  const { name, kind, of } = value;
  const measures = typeof name === 'string' && typeof of === 'function';
  return measures && isMetricKind(kind) && kinds[kind].isWhole(value);
}
