import type { AblationReport, AblationRow } from '../../analysis/index.js';
import type { Cell, Difference } from '../../ensemble/results.js';
import { counted, joined } from '../../words/index.js';
import { around, forest, markKey, type Estimate, type Group } from './forest.js';
import { shownName } from './labels.js';
import { paragraph, stacked, type Drawing } from './parts.js';
import type { PoliciesData } from './Picture.js';
import { numberText, roundNumbers, type Span, type Tick } from './scales.js';

const SURE = markKey('told apart from 0', 0);
const UNSURE = markKey('not told apart from 0', 0, true);

/** Policies against the first one, on the same seeds. */
export function policiesPicture({ summary, metrics }: PoliciesData, width: number): Drawing {
  const { differences, policies, name } = summary;
  const compared = [...new Set(differences.flatMap((one) => Object.keys(one.metrics)))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const names = metrics === undefined ? compared : metrics.filter((metric) => compared.includes(metric));
  const base = shownName(differences[0]?.from ?? policies[0]?.policy ?? '');
  const groups = names.map((metric): Group => {
    const all = differences.flatMap(({ policy, metrics: found }) => {
      const difference = found[metric];
      return difference ? [{ policy, difference }] : [];
    });
    const isShare = all.every(({ difference }) => difference.kind === 'yesNo');
    const ends = all.flatMap(({ difference: { difference, low, high } }) => [difference, low, high]);
    return {
      title: `${shownName(metric)}${isShare ? ', in points' : ''}: policy less ${base}`,
      rows: all.map(({ policy, difference }, style) => ({
        label: `${shownName(policy)}${discordant(difference)}`,
        estimates: [differenceOf(difference, style)],
      })),
      axis: around(ends, isShare ? 0.1 : 0),
      ...(isShare && { ticks: pointTicks(around(ends, 0.1)) }),
      zero: 0,
    };
  });
  const rows = differences.flatMap(({ policy, from, metrics: found }) =>
    names.flatMap((metric): Cell[][] => {
      const one = found[metric];
      if (!one) return [];
      const { pairs, difference, low, high, gained = null, lost = null, pValue = null } = one;
      return [
        [shownName(policy), shownName(from), metric, pairs, difference, low, high, gained, lost, pValue],
      ];
    }),
  );
  const none =
    policies.length < 2 ? 'There is one policy only.' : 'The policies were not compared on the same seeds.';
  const said = differences.flatMap(({ policy, metrics: found }) =>
    names.slice(0, 6).flatMap((metric) => {
      const one = found[metric];
      return one
        ? [`${shownName(policy)}, ${shownName(metric)}: ${differenceOf(one, 0).note}${discordant(one)}`]
        : [];
    }),
  );
  const block = stacked([
    paragraph(`${shownName(name)}. Differences to ${base} on the same seeds, with 95 % intervals.`, width),
    ...(groups.length === 0 ? [paragraph(none, width)] : []),
    forest(groups, width, groups.length > 0 ? [SURE, UNSURE] : []),
  ]);
  const text = `Policies of ${shownName(name)} less ${base}, on the same seeds. ${said.length > 0 ? `${said.join('; ')}.` : none}`;
  const columns = ['policy', 'from', 'metric', 'pairs', 'difference', 'low', 'high', 'gained', 'lost', 'p'];
  return { title: 'Policies compared', text, table: { columns, rows }, block };
}

function differenceOf({ kind, difference, low, high }: Difference, style: number): Estimate {
  if (difference === null) return { style, value: null, low, high, note: 'no pair' };
  const write = kind === 'yesNo' ? pointsText : numberSigned;
  const note =
    low === null || high === null
      ? write(difference)
      : `${write(difference)} [${write(low)}, ${write(high)}]`;
  const hollow = low === null || high === null || (low <= 0 && high >= 0);
  return { style, value: difference, low, high, note, hollow };
}

/** The seeds that say something: " (40 of 400 gained, 2 lost)". */
function discordant({ pairs, gained, lost }: Difference): string {
  return gained === undefined || lost === undefined ? '' : ` (${gained} of ${pairs} gained, ${lost} lost)`;
}

function pointTicks(axis: Span): Tick[] {
  return roundNumbers([axis[0] * 100, axis[1] * 100], 5).map(({ at, label }) => ({ at: at / 100, label }));
}

function pointsText(share: number): string {
  return numberSigned(Math.round(share * 1000) / 10, 1);
}

function numberSigned(value: number, decimals?: number): string {
  const text = numberText(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const verdictStyles: Readonly<Record<AblationRow['verdict'], number>> = {
  alive: 0,
  'wrong sign': 1,
  undecided: 4,
  'no measurable effect': 5,
};

/** What each mechanism does: effects with intervals, and verdicts. */
export function mechanismsPicture({ scenario, seeds, seed, rows }: AblationReport, width: number): Drawing {
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  const isShare = (measure: string): boolean =>
    rows.some((row) => row.measure === measure && row.kind === 'yesNo');
  const groups = measures.map((measure): Group => {
    const own = rows.filter((row) => row.measure === measure);
    const ends = own.flatMap(({ effect, interval95 }) => [
      effect,
      interval95?.low ?? null,
      interval95?.high ?? null,
    ]);
    const axis = around(ends, isShare(measure) ? 0.1 : 0);
    return {
      title: `${shownName(measure)}${isShare(measure) ? ', in points' : ''}: with less without`,
      rows: own.map((row) => ({ label: rowName(row, rows), estimates: [effectEstimate(row)] })),
      axis,
      ...(isShare(measure) && { ticks: pointTicks(axis) }),
      zero: 0,
    };
  });
  const verdicts = Object.keys(verdictStyles) as AblationRow['verdict'][];
  const counts = verdicts.map(
    (verdict) => `${rows.filter((row) => row.verdict === verdict).length} ${verdict}`,
  );
  const keys = verdicts.map((verdict) => markKey(verdict, verdictStyles[verdict]));
  const head = `${shownName(scenario)}: what there is with a mechanism less what there is without it, ${numberText(seeds)} pairs of runs, seed “${shownName(seed)}”, plain 95 % intervals.`;
  const none = 'There is no mechanism.';
  const strongest = rows
    .filter(({ effect, verdict }) => effect !== null && verdict === 'alive')
    .toSorted((a, b) => Math.abs(b.effect!) - Math.abs(a.effect!));
  const [first] = strongest.filter(({ kind }) => kind === 'yesNo');
  const block = stacked([
    paragraph(head, width),
    ...(rows.length === 0 ? [paragraph(none, width)] : []),
    forest(groups, width, rows.length > 0 ? keys : []),
  ]);
  const most = first
    ? ` Largest effect on a share: ${shownName(first.label, 80)}, ${pointsText(first.effect!)} points.`
    : '';
  const text = `${head} ${rows.length === 0 ? none : `${counted(rows.length, 'row')}: ${joined(counts)}.${most}`}`;
  const columns = [
    'mechanism',
    'policy',
    'measure',
    'pairs',
    'differing',
    'with',
    'without',
    'effect',
    'low',
    'high',
    'verdict',
  ];
  const table = rows.map(
    ({ mechanism, policy, measure, pairs, differing, effect, interval95, verdict, ...row }): Cell[] => [
      ...[mechanism, policy, measure, pairs, differing, row.with, row.without, effect],
      ...[interval95?.low ?? null, interval95?.high ?? null, verdict],
    ],
  );
  return { title: 'What each mechanism does', text, table: { columns, rows: table }, block };
}

function rowName({ label, policy }: AblationRow, all: readonly AblationRow[]): string {
  const several = all.some((row) => row.policy !== policy);
  return `${shownName(label, 90)}${several ? ` (${shownName(policy)})` : ''}`;
}

function effectEstimate({ kind, effect, interval95, verdict }: AblationRow): Estimate {
  const style = verdictStyles[verdict];
  if (effect === null || !interval95) return { style, value: null, low: null, high: null, note: 'no pair' };
  const { low, high } = interval95;
  const write = kind === 'yesNo' ? pointsText : numberSigned;
  return { style, value: effect, low, high, note: `${write(effect)} [${write(low)}, ${write(high)}]` };
}
