import type { MetricSummary, SweepSummary } from '../../ensemble/index.js';
import {
  columns,
  counted,
  fewPairsLegend,
  joined,
  unknownLegend,
  withUnit,
  wrapped,
} from '../../words/index.js';
import { betweenIn, metricRows, SHARE } from './metricRows.js';

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
        ...Object.keys(policies[0]!.metrics).flatMap((metric) =>
          metricRows(
            metric,
            policies.map((policy) => policy.metrics[metric]!),
          ).map(({ label, cells }) => [label, ...cells]),
        ),
      ],
      width,
    ),
  ];
  if (differences.length > 0) {
    lines.push(
      '',
      ...said(`Difference to ${differences[0]!.from} on the same seeds, and how many pairs of runs differ`),
      ...differenceLines(summary, width),
      ...fewPairsLegend(
        differences.flatMap(({ metrics }) =>
          Object.values(metrics).map(({ difference, low, high }) => ({ value: difference, low, high })),
        ),
      ).flatMap(said),
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
    const cells = all.flatMap(({ adjusted, differing, pairs }, k) => [
      texts[k]!,
      ...(tested ? [probability(adjusted)] : []),
      `${differing} of ${pairs}`,
    ]);
    return [label, ...cells];
  });
  const head = ['', ...differences.flatMap(({ policy }) => [policy, ...(tested ? [''] : []), 'differ'])];
  return columns([head, ...rows], width, tested ? 3 : 2);
}

function probability(pValue: number | undefined): string {
  if (pValue === undefined) return '';
  return pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
}
