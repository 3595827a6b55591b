import type {
  BestResponses,
  EquilibriumVerdict,
  ResponsePath,
  ResponseProfile,
  ResponseSeat,
} from '../../analysis/index.js';
import {
  columns,
  counted,
  EXACT,
  fewPairsLegend,
  figure,
  isExact,
  joined,
  pValueFigure,
  signed,
  UNKNOWN,
  unknownLegend,
  withUnit,
  wrapped,
} from '../../words/index.js';

/** What is printed, and how wide. */
export interface ResponsesTableOptions {
  readonly paths: boolean;
  /** Default: as wide as they are. */
  readonly width?: number;
}

/** In order of report, and what each means. */
function verdictsOf(chance: boolean): Readonly<Record<EquilibriumVerdict, string>> {
  return {
    equilibrium: 'equilibrium: no change of one seat alone brings it more than ε',
    undecided: 'undecided: no change is known to pay, and more seeds would tell',
    'not an equilibrium': `not an equilibrium: a change of one seat alone pays${chance ? ', over all changes (Holm)' : ''}`,
  };
}

/** Prints what profiles of candidates are worth to each seat, and what a change of one alone brings it. */
export function responsesTable(
  title: string,
  found: BestResponses,
  { paths, width = Infinity }: ResponsesTableOptions,
): string {
  const { seats, profiles, coinciding, seeds, seed, alpha, chance } = found;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const runs = `${counted(seeds, 'run')} a profile, seeds ${seed}/0 to ${seed}/${seeds - 1}${chance ? '' : '; nothing here is left to chance, so that differences are exact'}`;
  const measures = seats.map(
    ({ measure, unit, epsilon }) => `${withUnit(measure, unit)}, ε ${figure(epsilon)}`,
  );
  const level = `${Math.round(1000 * (1 - alpha)) / 10} %`;
  const verdicts = verdictsOf(chance);
  const tables = [
    ...presentTable(found, level, width),
    ...Object.entries(verdicts).flatMap(([verdict, words]) =>
      verdictTable(
        seats,
        profiles.filter((row) => row.verdict === verdict),
        words,
        chance ? level : undefined,
        width,
      ),
    ),
  ];
  return [
    ...said(title),
    ...said(`${counted(profiles.length, 'profile')}, ${runs}`),
    ...said(`what each seat wants more of: ${joined(measures)}`),
    ...unknownLegend(tables, 'as the interval of runs that are all alike').flatMap(said),
    ...tables,
    ...seats.flatMap(({ party, measure }) => {
      const [first, ...others] = profiles.map(({ payoffs }) => payoffs[party]!);
      const moved =
        first!.low !== null || others.some(({ mean, low }) => low !== null || mean !== first!.mean);
      const hint = `${measure} never moved in any of these runs: try another measure (--measure).`;
      return moved ? [] : ['', ...said(hint)];
    }),
    ...(coinciding.length === 0 ? [] : ['', ...said(COINCIDE)]),
    ...coinciding.flatMap(({ party, candidates, sameRuns }) => {
      const events = sameRuns > 0 ? ` (the first ${counted(sameRuns, 'run')} in every event)` : '';
      return wrapped(`${party}: ${joined(candidates)}${events}`, '  ', '    ', false, width);
    }),
    ...(paths ? found.paths.flatMap((path) => pathLines(seats, path, width)) : []),
    '',
  ].join('\n');
}

const COINCIDE =
  'coincide in a seat: every measured value is the same, so that they are one policy by what these runs show';

/** What each seat gets now, and what a change of it alone would bring it. */
function presentTable({ seats, profiles, chance }: BestResponses, level: string, width: number): string[] {
  const present = profiles[0]!;
  const rows = present.deviations.map(({ party, to, gain, interval, adjusted, coincides }) => {
    const isShare = kindOf(seats, party) === 'yesNo';
    const pair = `${change(interval.low, isShare)} to ${change(interval.high, isShare)}`;
    const tested = isExact(interval) ? [EXACT, ''] : [pair, pValueFigure(adjusted)];
    return [
      `${party}: ${to}`,
      change(gain, isShare),
      ...(chance ? tested : []),
      coincides ? 'coincides' : '',
    ];
  });
  const told = present.deviations.map(({ gain, interval }) => ({ value: gain, ...interval }));
  const shares = seats.some(({ kind }) => kind === 'yesNo') ? '; of shares in percentage points' : '';
  return [
    '',
    ...wrapped(`as it is: ${profileWords(seats, present)} (${present.verdict})`, '', '  ', false, width),
    ...wrapped(`what a change of one seat alone brings it${shares}`, '', '  ', false, width),
    ...columns([['', 'gain', ...(chance ? [level, 'p (Holm)'] : []), ''], ...rows], width, chance ? 4 : 2),
    ...fewPairsLegend(told).flatMap((text) => wrapped(text, '', '', false, width)),
  ];
}

function verdictTable(
  seats: readonly ResponseSeat[],
  rows: readonly ResponseProfile[],
  words: string,
  level: string | undefined,
  width: number,
): string[] {
  if (rows.length === 0) return [];
  const head = [
    seats.map(({ party }) => party).join(', '),
    ...seats.flatMap(({ party }) => [party, ...(level === undefined ? [] : [level]), 'regret']),
  ];
  const cells = rows.map((row) => [
    profileWords(seats, row),
    ...seats.flatMap(({ party }) => {
      const { mean, low, high } = row.payoffs[party]!;
      const pair = low === null ? UNKNOWN : `${figure(low)} to ${figure(high)}`;
      return [figure(mean), ...(level === undefined ? [] : [pair]), figure(row.regret[party]!)];
    }),
  ]);
  return [
    '',
    ...wrapped(`${words} (${rows.length})`, '', '', false, width),
    ...columns([head, ...cells], width, level === undefined ? 2 : 3),
  ];
}

function profileWords(seats: readonly ResponseSeat[], { profile }: Pick<ResponseProfile, 'profile'>): string {
  return seats.map(({ party }) => profile[party]!).join(', ');
}

function pathLines(seats: readonly ResponseSeat[], path: ResponsePath, width: number): string[] {
  const { order, steps, end, at } = path;
  const [first, ...others] = order;
  const then = others.length === 0 ? '' : `, then ${others.join(', then ')}`;
  const lines = steps.map(({ party, from, to, gain, interval }) => {
    const isShare = kindOf(seats, party) === 'yesNo';
    const pair = ` (${change(interval.low, isShare)} to ${change(interval.high, isShare)})`;
    return `${party} changes from ${from} to ${to}: ${change(gain, isShare)}${isExact(interval) ? '' : pair}`;
  });
  const ends = {
    rest: 'nobody has a change that is known to pay',
    cycle: 'an earlier profile has come back: it goes round',
  } as const;
  const last = `${seats.map(({ party }) => at[party]!).join(', ')}: ${ends[end]}`;
  return [
    '',
    ...wrapped(`best responses, ${first!} first${then}`, '', '  ', false, width),
    ...[...lines, last].flatMap((line) => wrapped(line, '  ', '    ', false, width)),
  ];
}

function kindOf(seats: readonly ResponseSeat[], party: string): ResponseSeat['kind'] {
  return seats.find((seat) => seat.party === party)!.kind;
}

/** A difference with its sign: of shares in percentage points, else with the decimals of the means beside it. */
function change(value: number, isShare: boolean): string {
  if (isShare) return signed(100 * value);
  const text = figure(value);
  return Number(text) > 0 ? `+${text}` : text;
}
