import type { Cell, EnsembleResult, MetricSummary, Share } from '../../ensemble/results.js';
import { joined, percent } from '../../words/index.js';
import { forest, type Estimate, type Group, type Row } from './forest.js';
import { shownName } from './labels.js';
import { panels, type Panel } from './panels.js';
import { paragraph, stacked, type Drawing } from './parts.js';
import { numberText, roundNumbers, spanOf, type Span, type Tick } from './scales.js';

type SummaryOf<K extends MetricSummary['kind']> = Extract<MetricSummary, { readonly kind: K }>;

/** Ends of talks in their order of report: other categories go by how often they came. */
const ENDS = ['settlement', 'partial', 'inconclusive', 'collapse'];

/** Ticks of an axis of shares. */
export const SHARES: readonly Tick[] = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${at * 100} %` }));

const columns = ['metric', 'what', 'runs', 'value', 'low', 'high'];

/** Shares and means of many runs, with their intervals. */
export function outcomesPicture(result: EnsembleResult, width: number): Drawing {
  const summaries = namesOf(result).map((name) => [name, result.metrics[name]!] as const);
  const categories = summaries.flatMap(([name, one]) =>
    one.kind === 'category' ? [categoryGroup(name, one)] : [],
  );
  const yesNo = summaries.flatMap(([name, one]): Row[] => {
    return one.kind === 'yesNo' ? [{ label: shownName(name), estimates: [shareOf(one, 0)] }] : [];
  });
  const numbers = summaries.flatMap(([name, one]) => (one.kind === 'number' ? [numberGroup(name, one)] : []));
  const groups: Group[] = [
    ...categories,
    ...(yesNo.length > 0 ? [{ title: 'Share of runs in which it is so', rows: yesNo, ...shareAxis }] : []),
    ...numbers,
  ];
  const rows = summaries.flatMap(([name, one]) => (one.kind === 'time' ? [] : tableRows(name, one)));
  const block = stacked([
    paragraph(headline(result), width),
    ...(groups.length === 0 ? [paragraph('No share and no mean was measured.', width)] : []),
    forest(groups, width),
  ]);
  const text = `Shares and means with 95 % intervals, unless others were asked for. ${headline(result)} ${inWords(summaries)}`;
  return { title: 'What many runs came to', text: text.trim(), table: { columns, rows }, block };
}

const shareAxis = { axis: [0, 1] as Span, ticks: SHARES, bars: 0 };

/** Names of metrics: an object need not keep its order on every way it takes. */
function namesOf({ metrics }: EnsembleResult): string[] {
  return Object.keys(metrics).sort((a, b) => (a < b ? -1 : 1));
}

function headline({ scenario, runs, asked, seed, ended }: EnsembleResult): string {
  const short = ended === 'complete' ? '' : ` of ${numberText(asked)} that were asked for (${ended})`;
  return `${shownName(scenario)}, ${numberText(runs)} runs${short}, seed “${shownName(seed)}”.`;
}

function inWords(summaries: readonly (readonly [string, MetricSummary])[]): string {
  const [first] = summaries.filter(([, { kind }]) => kind === 'category');
  const said = first?.[1].kind === 'category' ? [categoriesInWords(shownName(first[0]), first[1])] : [];
  const shares = summaries.flatMap(([name, one]) =>
    one.kind === 'yesNo' && one.share !== null ? [`${shownName(name)} ${percent(one.share)}`] : [],
  );
  const means = summaries.flatMap(([name, one]) =>
    one.kind === 'number' && one.mean !== null ? [`${shownName(name)} ${numberText(one.mean)}`] : [],
  );
  return [
    ...said,
    ...(shares.length > 0 ? [`Shares: ${joined(shares.slice(0, 12))}.`] : []),
    ...(means.length > 0 ? [`Means: ${joined(means.slice(0, 12))}.`] : []),
  ].join(' ');
}

function categoriesInWords(name: string, one: SummaryOf<'category'>): string {
  const shares = inOrder(one).flatMap((category) => {
    const { share } = one.categories[category]!;
    return share === null ? [] : [`${shownName(category)} ${percent(share)}`];
  });
  return shares.length > 0 ? `${name}: ${joined(shares)}.` : `${name}: no run.`;
}

function inOrder({ categories }: SummaryOf<'category'>): string[] {
  const names = Object.keys(categories).sort((a, b) => (a < b ? -1 : 1));
  const isEnds = names.every((name) => ENDS.includes(name));
  if (isEnds) return ENDS.filter((name) => names.includes(name));
  return names.sort((a, b) => categories[b]!.count - categories[a]!.count);
}

function categoryGroup(name: string, one: SummaryOf<'category'>): Group {
  const rows = inOrder(one).map((category): Row => {
    return { label: shownName(category), estimates: [shareOf(one.categories[category]!, 0)] };
  });
  return { title: `${shownName(name)}: share of runs`, rows, ...shareAxis, empty: 'There is no category.' };
}

function shareOf({ share, low, high }: Pick<Share, 'share' | 'low' | 'high'>, style: number): Estimate {
  if (share === null) return { style, value: null, low: null, high: null, note: 'no run' };
  // Where nothing is left to chance there is no interval.
  const known = low === null || high === null ? '' : ` [${between(low, high)}]`;
  return { style, value: share, low, high, note: `${percent(share)}${known}` };
}

/** "12.5–20": the ends of an interval of a share, in percent. */
export function between(low: number, high: number): string {
  return [low, high]
    .map((end) => `${Math.round(end * 1000) / 10 + 0}`)
    .join(', ')
    .replaceAll('-', '−');
}

function numberGroup(name: string, one: SummaryOf<'number'>): Group {
  const { mean, meanLow, meanHigh, least, greatest, unit } = one;
  const title = `${shownName(name)}${unit === '' ? '' : ` (${shownName(unit)})`}: mean, and from least to greatest`;
  const known = [mean, meanLow, meanHigh, least, greatest].filter((value) => value !== null);
  const estimates: Estimate[] = [
    {
      style: 0,
      value: mean,
      low: meanLow,
      high: meanHigh,
      note: mean === null ? 'no run has one' : numberText(mean),
    },
    ...(least === null || greatest === null
      ? []
      : [
          {
            style: 5,
            value: null,
            low: least,
            high: greatest,
            note: `${numberText(least)} to ${numberText(greatest)}`,
          },
        ]),
  ];
  return { title, rows: [{ label: alikeInWords(one), estimates }], axis: spanOf(known, { margin: 0.08 }) };
}

function alikeInWords({ runs, missing, least, greatest }: SummaryOf<'number'>): string {
  const alike = least !== null && least === greatest ? ', all alike' : '';
  return `${numberText(runs - missing)} runs have one${alike}`;
}

function tableRows(name: string, one: Exclude<MetricSummary, SummaryOf<'time'>>): Cell[][] {
  if (one.kind === 'yesNo') return [[name, 'share', one.runs, one.share, one.low, one.high]];
  if (one.kind === 'category') {
    return inOrder(one).map((category) => {
      const { share, low, high } = one.categories[category]!;
      return [name, category, one.runs, share, low, high];
    });
  }
  return [
    [name, 'mean', one.runs - one.missing, one.mean, one.meanLow, one.meanHigh],
    [name, 'least to greatest', one.runs - one.missing, null, one.least, one.greatest],
  ];
}

/** How long it takes until something happens: the share of runs to which it has not happened yet. */
export function survivalPicture(result: EnsembleResult, width: number): Drawing {
  const all = namesOf(result).flatMap((name) => {
    const one = result.metrics[name]!;
    return one.kind === 'time' ? [{ name, one }] : [];
  });
  const last = all.reduce((most, { one }) => Math.max(most, one.curve?.horizon ?? 0), 0);
  const x: Span = [0, last > 0 ? last : 1];
  const curves = all.map(({ name, one: { curve, observed, runs, unit } }, k): Panel => {
    const points = [
      [0, 1] as const,
      ...(curve?.steps ?? []).map(({ time, survival }) => [time, survival] as const),
    ];
    const end = points[points.length - 1]!;
    const band = [
      [0, 1, 1] as const,
      ...(curve?.steps ?? []).flatMap(({ time, low, high }) =>
        low === null ? [] : [[time, low, high ?? low] as const],
      ),
    ];
    return {
      title: `${shownName(name)} (${shownName(unit)}): ${observed} of ${runs} runs`,
      series: curve
        ? [
            {
              name: '',
              style: k,
              points: [...points, [x[1], end[1]]],
              band: [...band, [x[1], ...band.at(-1)!.slice(1)] as never],
            },
          ]
        : [],
      y: [0, 1],
      ticks: SHARES,
      height: 92,
      ...(!curve && { empty: 'There is no run.' }),
    };
  });
  const rows = all.flatMap(({ name, one: { curve } }) =>
    (curve?.steps ?? []).map(({ time, atRisk, events, survival, low, high }): Cell[] => {
      return [name, time, atRisk, events, survival, low, high];
    }),
  );
  const medians = all.map(({ name, one: { curve, observed, runs, unit } }) => {
    const median = curve?.median ?? null;
    const when = median === null ? 'no median' : `median ${numberText(median)} ${shownName(unit)}`;
    return `${shownName(name)}: ${observed} of ${runs}, ${when}`;
  });
  const none = 'No time was measured.';
  const block = stacked([
    paragraph(headline(result), width),
    ...(all.length === 0 ? [paragraph(none, width)] : []),
    panels(curves, {
      width,
      x,
      ticks: roundNumbers(x, 6),
      form: 'step',
      ...(all.length > 0 && { label: 'time' }),
    }),
  ]);
  const text = `Share of runs to which it has not happened yet (Kaplan–Meier, with intervals). ${headline(result)} ${medians.length > 0 ? `${medians.join('; ')}.` : none}`;
  return {
    title: 'How long it takes',
    text,
    table: { columns: ['metric', 'time', 'at risk', 'events', 'survival', 'low', 'high'], rows },
    block,
  };
}
