import type { Difference, MetricSummary, SweepSummary } from '../../ensemble/index.js';
import { columns } from '../columns.js';

const NONE = '–';

/** What the runs of an experiment say, as text. */
export function summaryTable(summary: SweepSummary): string {
  const { name, experiment, seed, version, runs, points, policies, differences } = summary;
  const metrics = Object.keys(policies[0]!.metrics);
  const rows = metrics.flatMap((metric) => {
    const all = policies.map((policy) => policy.metrics[metric]!);
    return rowsOf(metric, all);
  });
  const lines = [
    `${name} (${experiment}), seed "${seed}", version ${version}: ${counted(runs, 'run')}, ${counted(points, 'point')}`,
    '',
    ...columns([
      ['', ...policies.map(({ policy }) => policy)],
      ['runs', ...policies.map((policy) => String(policy.runs))],
      ...rows,
    ]),
  ];
  if (differences.length > 0) {
    const compared = Object.keys(differences[0]!.metrics);
    lines.push(
      '',
      `Difference to ${differences[0]!.from} on the same seeds`,
      ...columns([
        ['', ...differences.map(({ policy }) => policy)],
        ...compared.map((metric) => [
          metric,
          ...differences.map((of) => differenceText(of.metrics[metric]!)),
        ]),
      ]),
    );
  }
  lines.push('', 'In brackets: intervals of 95 % for chance alone, runs of all points together.');
  return `${lines.join('\n')}\n`;
}

function rowsOf(metric: string, all: readonly MetricSummary[]): string[][] {
  const [first] = all;
  if (first!.kind === 'category') {
    return Object.keys(first!.categories).map((name) => [
      `${metric} ${name}`,
      ...all.map((one) => (one.kind === 'category' ? shareText(one.categories[name]!) : NONE)),
    ]);
  }
  return [[first!.kind === 'time' ? `${metric}, median` : metric, ...all.map(textOf)]];
}

function textOf(one: MetricSummary): string {
  switch (one.kind) {
    case 'yesNo':
      return shareText(one);
    case 'number':
      return between(one.mean, one.meanLow, one.meanHigh);
    case 'time': {
      const { median = null, medianLow = null, medianHigh = null } = one.curve ?? {};
      return median === null ? `in ${one.observed} of ${one.runs}` : between(median, medianLow, medianHigh);
    }
    case 'category':
      return NONE;
  }
}

function shareText({ share, low, high }: { share: number | null; low: number; high: number }): string {
  return share === null ? NONE : between(share, low, high);
}

function differenceText({ difference, low, high, pValue }: Difference): string {
  const text = between(difference, low, high, true);
  return pValue === undefined ? text : `${text} p ${pValue < 0.001 ? '< 0.001' : pValue.toFixed(3)}`;
}

function between(value: number | null, low: number | null, high: number | null, signed = false): string {
  if (value === null) return NONE;
  const ends = low === null && high === null ? '' : ` [${figure(low, signed)}, ${figure(high, signed)}]`;
  return `${figure(value, signed)}${ends}`;
}

/** Four digits at most, and no power of ten. */
function figure(value: number | null, signed: boolean): string {
  if (value === null) return '';
  const short = Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
  const plain = /e/.test(short) ? value.toFixed(6) : short;
  return signed && value > 0 ? `+${plain}` : plain;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
