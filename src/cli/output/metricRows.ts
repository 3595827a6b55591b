import type { LevelCount, MetricSummary } from '../../ensemble/index.js';
import { UNKNOWN, withUnit } from '../../words/index.js';

/** A row of a table: what it tells of a metric, and what there is to tell of each of some summaries. */
export interface MetricRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Whether it says the same of all of them. */
  readonly isAlike: boolean;
}

/**
 * Tells the summaries of one metric: in one row, or in one for each category or level.
 *
 * @param all - one or more, of one kind
 */
export function metricRows(metric: string, all: readonly MetricSummary[]): readonly MetricRow[] {
  return rowsOf(all[0]!.kind, metric, all);
}

/** An estimate and its interval; an end that is not known is null. */
export interface Ends {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Decimals of shares. */
export const SHARE = 3;

type Kind = MetricSummary['kind'];
type SummaryOf<K extends Kind> = Extract<MetricSummary, { readonly kind: K }>;

/** The rows of a metric of each kind: one, or one per category. */
const rows: { readonly [K in Kind]: (metric: string, all: readonly SummaryOf<K>[]) => MetricRow[] } = {
  yesNo: (metric, all) => [rowOf(metric, all.map(shareOf), SHARE)],
  number: (metric, all) => {
    if (all.every(({ counts }) => counts)) return levelRows(metric, all);
    const means = all.map(({ mean, meanLow, meanHigh }) => ({ value: mean, low: meanLow, high: meanHigh }));
    return [rowOf(withUnit(metric, all[0]!.unit), means)];
  },
  time: (metric, all) => {
    const medians = all.map(({ curve }): Ends => {
      const { median = null, medianLow = null, medianHigh = null } = curve ?? {};
      return { value: median, low: medianLow, high: medianHigh };
    });
    const row = rowOf(withUnit(`${metric}, median`, all[0]!.unit), medians);
    if (medians.every(({ value }) => value !== null)) return [row];
    const cells = row.cells.map((text, k) =>
      medians[k]!.value === null ? `in ${all[k]!.observed} of ${all[k]!.runs} runs` : text,
    );
    return [{ ...row, cells, isAlike: cells.every((text) => text === cells[0]) }];
  },
  category: (metric, all) =>
    Object.keys(all[0]!.categories).map((name) => {
      const shares = all.map(({ categories }) => shareOf(categories[name]!));
      return rowOf(`${metric} ${name}`, shares, SHARE);
    }),
};

/** Levels name options: how many runs stand at each says more than a mean of them. */
function levelRows(metric: string, all: readonly SummaryOf<'number'>[]): MetricRow[] {
  const reached = all.flatMap(({ counts }) => counts!.filter(({ count }) => count > 0));
  const values = [...new Set(reached.map(({ value }) => value))];
  return values
    .sort((a, b) => a - b)
    .map((value) => {
      const shares = all.map(({ counts }): Ends => {
        const at = counts!.find((one) => one.value === value);
        return at ? shareOf(at) : { value: 0, low: null, high: null };
      });
      return rowOf(`${metric} ${value}`, shares, SHARE);
    });
}

function rowsOf<K extends Kind>(kind: K, metric: string, all: readonly MetricSummary[]): MetricRow[] {
  const alike = all.filter((one): one is SummaryOf<K> => one.kind === kind);
  return rows[kind](metric, alike);
}

function rowOf(label: string, all: readonly Ends[], decimals?: number): MetricRow {
  const isAlike = all.every(({ value }) => value === all[0]!.value);
  return { label, cells: betweenIn(all, decimals), isAlike };
}

function shareOf({ share, low, high }: Pick<LevelCount, 'share' | 'low' | 'high'>): Ends {
  return { value: share, low, high };
}

/**
 * Says the estimates of one row as text, `0.344 [0.279, 0.416]`, all with the same decimals, so that they stand in line.
 *
 * @param decimals - default as many as the greatest of them needs
 * @param signed - writes a plus too
 */
export function betweenIn(row: readonly Ends[], decimals = decimalsFor(row), signed = false): string[] {
  const text = (end: number | null): string => {
    if (end === null) return UNKNOWN;
    const figure = end.toFixed(decimals);
    const zero = Number(figure) === 0;
    // A negative zero would read as a small effect.
    if (zero) return (0).toFixed(decimals);
    return signed && end > 0 ? `+${figure}` : figure;
  };
  return row.map(({ value, low, high }) => {
    if (value === null) return UNKNOWN;
    return low === null && high === null ? text(value) : `${text(value)} [${text(low)}, ${text(high)}]`;
  });
}

function decimalsFor(row: readonly Ends[]): number {
  const sizes = row.flatMap(({ value, low, high }) => [value, low, high].map((end) => Math.abs(end ?? 0)));
  const greatest = Math.max(...sizes);
  if (greatest === 0) return SHARE;
  const steps = [0.001, 0.01, 0.1, 10, 100, 1000];
  return 6 - steps.filter((step) => greatest >= step).length;
}
