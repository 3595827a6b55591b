import type { LevelCount, MetricSummary, SweepSummary } from '../../ensemble/index.js';
import { columns, counted, joined, UNKNOWN, unknownLegend, withUnit, wrapped } from '../../words/index.js';

/**
 * Says as text what the runs of an experiment came to.
 *
 * @param width - of a line. Default: as wide as it is
 */
export function summaryTable(summary: SweepSummary, width = Infinity): string {
  const { name, experiment, seed, version, runs, points, policies, differences, until } = summary;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const lines = [
    ...said(
      `${name} (${experiment}), seed "${seed}", version ${version}: ${counted(runs, 'run')}, ${counted(points, 'point')}`,
    ),
    '',
    ...columns(
      [
        ['', ...policies.map(({ policy }) => policy)],
        ['runs', ...policies.map((policy) => String(policy.runs))],
        ...Object.entries(policies[0]!.metrics).flatMap(([metric, { kind }]) => {
          const all = policies.map((policy) => policy.metrics[metric]!);
          return rowsOf(kind, metric, all);
        }),
      ],
      width,
    ),
  ];
  if (differences.length > 0) {
    lines.push(
      '',
      ...said(`Difference to ${differences[0]!.from} on the same seeds`),
      ...differenceLines(summary, width),
    );
    const judged = differences.flatMap(({ backtest }) => backtest ?? []);
    if (judged.length > 0) lines.push('', ...judged.flatMap(said));
  }
  lines.push(
    '',
    ...missingLines(summary).flatMap(said),
    ...unknownLegend(lines).flatMap(said),
    ...said('Where no unit stands: shares of the runs from 0 to 1, and pure numbers such as gains.'),
  );
  lines.push(...chanceLines(summary).flatMap(said));
  if (until) {
    const { metric } = until;
    lines.push(
      ...said(
        `Where ${metric}, known to a width of ${until.width}, ended a policy early, they are for orientation only.`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Says what intervals and p-values count as chance, and where there is none. */
function chanceLines({ chance, points, replicates, policies, differences }: SweepSummary): string[] {
  if (!chance) {
    return [
      'Nothing here is left to chance: all runs of a policy at a point are alike, and no seed changes anything.',
      'So there are no intervals and no tests: the numbers are what they are.',
    ];
  }
  const metrics = differences.flatMap((of) => Object.values(of.metrics));
  const tests = metrics.filter(({ adjusted }) => adjusted !== undefined).length;
  return [
    points === 1
      ? 'In brackets: intervals of 95 % for chance.'
      : replicates === 1
        ? 'In brackets: intervals of 95 %. With one run a point they count what the factors do as chance.'
        : 'In brackets: intervals of 95 % for chance within the points; what the factors do is not in them.',
    ...(policies.some(({ metrics }) => Object.values(metrics).some(isBare))
      ? [
          'Without brackets no interval is known: of numbers that are all alike, of medians over several points or of fewer than six runs.',
        ]
      : []),
    ...(tests === 0
      ? []
      : [`p: exact test of McNemar${tests === 1 ? '' : `, for ${tests} tests together (Holm)`}.`]),
  ];
}

/** Tells whether something stands above of which no interval is known. */
function isBare(summary: MetricSummary): boolean {
  if (summary.kind === 'number') return !summary.counts && summary.mean !== null && summary.meanLow === null;
  if (summary.kind !== 'time' || summary.curve === null) return false;
  const { median, medianLow, medianHigh } = summary.curve;
  return median !== null && medianLow === null && medianHigh === null;
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
const rows: { readonly [K in Kind]: (metric: string, all: readonly SummaryOf<K>[]) => string[][] } = {
  yesNo: (metric, all) => [[metric, ...betweenIn(all.map(shareOf), SHARE)]],
  number: (metric, all) => {
    if (all.every(({ counts }) => counts)) return levelRows(metric, all);
    const means = all.map(({ mean, meanLow, meanHigh }) => ({ value: mean, low: meanLow, high: meanHigh }));
    return [[withUnit(metric, all[0]!.unit), ...betweenIn(means)]];
  },
  time: (metric, all) => {
    const medians = all.map(({ curve }): Ends => {
      const { median = null, medianLow = null, medianHigh = null } = curve ?? {};
      return { value: median, low: medianLow, high: medianHigh };
    });
    const texts = betweenIn(medians).map((text, k) =>
      medians[k]!.value === null ? `in ${all[k]!.observed} of ${all[k]!.runs} runs` : text,
    );
    return [[withUnit(`${metric}, median`, all[0]!.unit), ...texts]];
  },
  category: (metric, all) =>
    Object.keys(all[0]!.categories).map((name) => {
      const shares = all.map(({ categories }) => shareOf(categories[name]!));
      return [`${metric} ${name}`, ...betweenIn(shares, SHARE)];
    }),
};

/** Says of which runs nothing stands above, because they have no such number or category. */
function missingLines({ policies }: SweepSummary): string[] {
  return policies.flatMap(({ policy, metrics }) => {
    const names = new Map<string, string[]>();
    for (const [metric, summary] of Object.entries(metrics)) {
      if (!('missing' in summary) || summary.missing === 0) continue;
      const runs = `${policy}: ${summary.missing} of ${counted(summary.runs, 'run')}`;
      names.set(runs, [...(names.get(runs) ?? []), metric]);
    }
    return [...names].map(([runs, missing]) => `${runs} without ${joined(missing, 'or')}.`);
  });
}

/** Levels name options: how many runs stand at each says more than a mean of them. */
function levelRows(metric: string, all: readonly SummaryOf<'number'>[]): string[][] {
  const reached = all.flatMap(({ counts }) => counts!.filter(({ count }) => count > 0));
  const values = [...new Set(reached.map(({ value }) => value))];
  return values
    .sort((a, b) => a - b)
    .map((value) => {
      const shares = all.map(({ counts }): Ends => {
        const at = counts!.find((one) => one.value === value);
        return at ? shareOf(at) : { value: 0, low: null, high: null };
      });
      return [`${metric} ${value}`, ...betweenIn(shares, SHARE)];
    });
}

function rowsOf<K extends Kind>(kind: K, metric: string, all: readonly MetricSummary[]): string[][] {
  const alike = all.filter((one): one is SummaryOf<K> => one.kind === kind);
  return rows[kind](metric, alike);
}

function shareOf({ share, low, high }: Pick<LevelCount, 'share' | 'low' | 'high'>): Ends {
  return { value: share, low, high };
}

function differenceLines({ policies, differences }: SweepSummary, width: number): string[] {
  const metrics = Object.keys(differences[0]!.metrics);
  const tested = differences.some((of) => metrics.some((metric) => of.metrics[metric]!.pValue !== undefined));
  const rows = metrics.map((metric) => {
    const all = differences.map((of) => of.metrics[metric]!);
    const texts = betweenIn(
      all.map(({ difference, low, high }) => ({ value: difference, low, high })),
      all[0]!.kind === 'yesNo' ? SHARE : undefined,
      true,
    );
    const one = policies[0]!.metrics[metric]!;
    const label = withUnit(metric, 'unit' in one ? one.unit : '');
    const cells = all.flatMap(({ adjusted }, k) => [texts[k]!, ...(tested ? [probability(adjusted)] : [])]);
    return [label, ...cells];
  });
  const head = ['', ...differences.flatMap(({ policy }) => [policy, ...(tested ? [''] : [])])];
  return columns([head, ...rows], width, tested ? 2 : 1);
}

function probability(pValue: number | undefined): string {
  if (pValue === undefined) return '';
  return pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
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
