import { meanInterval, momentsOf, momentsSummary, wilsonInterval } from '../../analysis/index.js';
import type {
  Cell,
  MetricSensitivity,
  MorrisEffect,
  SensitivityReport,
  SobolIndex,
} from '../../ensemble/results.js';
import { counted, joined, percent } from '../../words/index.js';
import { between, SHARES } from './ensembles.js';
import { around, forest, markKey, type Estimate, type Group, type Row } from './forest.js';
import { shownName } from './labels.js';
import { paragraph, stacked, type Drawing } from './parts.js';
import type { MainEffectsData } from './Picture.js';
import { numberText, spanOf, type Span } from './scales.js';

/** What each factor of a sweep does to one metric: the mean at each of its levels, over all else. */
export function mainEffectsPicture({ rows, factors, metric }: MainEffectsData, width: number): Drawing {
  const valued = rows.flatMap((row) => {
    const value = row[metric];
    const number = typeof value === 'boolean' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? [{ row, number }] : [];
  });
  const isShare = valued.length > 0 && valued.every(({ row }) => typeof row[metric] === 'boolean');
  const found = factors.map((factor) => {
    const levels = new Map<Cell, number[]>();
    for (const { row, number } of valued) {
      const level = row[factor] ?? null;
      const numbers = levels.get(level);
      if (numbers) numbers.push(number);
      else levels.set(level, [number]);
    }
    const means = [...levels]
      .sort(([a], [b]) => before(a, b))
      .map(([level, numbers]) => {
        const summary = momentsSummary(momentsOf(numbers));
        const count = numbers.length;
        const yes = numbers.reduce((sum, value) => sum + value, 0);
        // All alike tells nothing of how far they may lie apart, but of a share it does.
        const interval = isShare
          ? wilsonInterval(yes, count)
          : summary.variance
            ? meanInterval(summary, 0.05)
            : null;
        return {
          level,
          count,
          mean: summary.mean!,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
        };
      });
    return { factor, means };
  });
  const write = isShare ? percent : (value: number): string => numberText(value);
  const ends = found.flatMap(({ means }) =>
    means.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
  );
  const axis: Span = isShare ? [0, 1] : spanOf(ends, { margin: 0.08 });
  const groups = found.map(({ factor, means }, style): Group => ({
    title: shownName(factor),
    rows: means.map(({ level, count, mean, low, high }) => ({
      label: `${levelText(level)} (${counted(count, 'run')})`,
      estimates: [
        {
          style,
          value: mean,
          low,
          high,
          note:
            low === null || high === null
              ? write(mean)
              : `${write(mean)} [${isShare ? between(low, high) : `${write(low)}, ${write(high)}`}]`,
        },
      ],
    })),
    axis,
    ...(isShare && { ticks: SHARES }),
    empty: 'No run has a value.',
  }));
  const spread = found.map(({ factor, means }) => {
    const values = means.map(({ mean }) => mean);
    const by =
      values.length > 0
        ? values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
        : 0;
    return { factor: shownName(factor), by };
  });
  const name = shownName(metric);
  const block = stacked([
    paragraph(
      `Mean of ${name} at each level of a factor, over all else, with 95 % intervals (Wilson of shares, Student of means).`,
      width,
    ),
    ...(groups.length === 0 ? [paragraph('There is no factor.', width)] : []),
    forest(groups, width),
  ]);
  const table = found.flatMap(({ factor, means }) =>
    means.map(({ level, count, mean, low, high }): Cell[] => [factor, level, count, mean, low, high]),
  );
  const said = spread.toSorted((a, b) => b.by - a.by).map(({ factor, by }) => `${factor} ${write(by)}`);
  const text = `Main effects on ${name} over ${counted(valued.length, 'run')} with a value. ${said.length > 0 ? `Its mean differs between the levels of a factor by at most: ${joined(said)}.` : 'There is no factor.'}`;
  const columns = ['factor', 'level', 'runs', 'mean', 'low', 'high'];
  return { title: `What moves ${name}`, text, table: { columns, rows: table }, block };
}

function before(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function levelText(level: Cell): string {
  return typeof level === 'number' ? String(level) : level === null ? 'none' : shownName(String(level));
}

/** What matters, by a sensitivity analysis. */
export function sensitivityPicture(report: SensitivityReport, width: number): Drawing {
  const { method, experiment, policies, points, replicates } = report;
  const isSobol = method === 'sobol';
  const measures = isSobol ? (['first', 'total'] as const) : (['muStar', 'sigma'] as const);
  const words = isSobol
    ? ['by itself', 'with others']
    : ['mean size of its effect (µ*)', 'how it varies (σ)'];
  const all = policies.flatMap(({ policy, metrics }) => metrics.map((metric) => ({ policy, metric })));
  const groups = all.map(({ policy, metric }): Group => {
    const rows = ranked(metric).map(([factor, index]): Row => ({
      label: shownName(factor),
      estimates: measures.map((measure, style): Estimate => {
        const { estimate, low, high } = intervalIn(index, measure);
        return {
          style,
          value: estimate,
          low,
          high,
          note: estimate === null ? 'not defined' : numberText(estimate, 3),
        };
      }),
    }));
    const ends = rows.flatMap(({ estimates }) =>
      estimates.flatMap(({ value, low, high }) => [value, low, high]),
    );
    const title = `${shownName(metric.metric)}, policy ${shownName(policy)}`;
    const why = metric.note === '' ? 'There is no factor.' : shownName(metric.note, 90);
    return { title, rows, axis: around(ends, isSobol ? 1 : 0), zero: 0, bars: 0, empty: why };
  });
  const said = all.slice(0, 6).map(({ policy, metric }) => {
    const top = ranked(metric)
      .slice(0, 3)
      .map(([factor, index]) => {
        return `${shownName(factor)} ${numberText(intervalIn(index, measures[isSobol ? 1 : 0]!).estimate ?? 0, 3)}`;
      });
    const what = `${shownName(metric.metric)} (${shownName(policy)})`;
    return top.length > 0 ? `${what}: ${joined(top)}` : `${what}: nothing can be said`;
  });
  const rows = all.flatMap(({ policy, metric }) =>
    ranked(metric).flatMap(([factor, index]) =>
      measures.map((measure): Cell[] => {
        const { estimate, low, high } = intervalIn(index, measure);
        return [policy, metric.metric, factor, measure, estimate, low, high];
      }),
    ),
  );
  const size = `${counted(points, 'point')} × ${counted(replicates, 'run')}`;
  const name = isSobol ? 'shares of the variance (Sobol)' : 'elementary effects (Morris)';
  const block = stacked([
    paragraph(`${shownName(experiment)}: ${name}, ${size}.`, width),
    ...(groups.length === 0 ? [paragraph('No metric was analysed.', width)] : []),
    forest(
      groups,
      width,
      words.map((word, style) => markKey(word, style)),
    ),
  ]);
  const text = `Sensitivity of ${shownName(experiment)}: ${name}, ${size}. ${said.length > 0 ? `${said.join('; ')}.` : 'No metric was analysed.'}`;
  const columns = ['policy', 'metric', 'factor', 'measure', 'estimate', 'low', 'high'];
  return { title: 'Which factors matter', text, table: { columns, rows }, block };
}

function intervalIn(index: SobolIndex | MorrisEffect, measure: string): SobolIndex['first'] {
  return (index as unknown as Readonly<Record<string, SobolIndex['first']>>)[measure]!;
}

/** Factors by what they do with others, the strongest first. */
function ranked({ factors }: MetricSensitivity): (readonly [string, SobolIndex | MorrisEffect])[] {
  const strength = (index: SobolIndex | MorrisEffect): number =>
    ('total' in index ? index.total.estimate : index.muStar.estimate) ?? -Infinity;
  return Object.entries(factors)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .sort(([, a], [, b]) => (strength(a) === strength(b) ? 0 : strength(b) - strength(a)));
}
