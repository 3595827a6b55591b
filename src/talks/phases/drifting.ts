import { clamp, pow } from '../../numeric/index.js';
import { YEAR } from '../../scenario/index.js';
import type { DriftRule, Dynamics } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import type { Resolver } from './Resolver.js';

/** What grew, sank and faded since this round opened; with it the no-deal values of the new status quo. */
export const resolveDrifting: Resolver = (book, state) => {
  const { public: now } = state;
  const dynamics = book.dynamics!;
  const years = (now.day - now.opened) / YEAR;
  const need = drifted(book, now.levels, now.need, dynamics.need, years);
  const pressure = drifted(book, now.levels, now.pressure, dynamics.pressure, years);
  const stocks: Record<string, number> = {};
  const estimates: Record<string, number> = {};
  for (const path of dynamics.paths) {
    const grown = (stock: number, level: (issue: string) => number): number => {
      if (level(path.endsAt.issue) >= path.endsAt.level) return 0;
      if (level(path.stopsAt.issue) >= path.stopsAt.level) return stock;
      return clamp(stock + path.perYear * years, 0, path.most);
    };
    stocks[path.id] = grown(state.private[path.party]!.stocks[path.id]!, (issue) =>
      trueLevel(book, state, path.party, issue),
    );
    estimates[path.id] =
      path.hidden && !now.exposed.includes(path.id)
        ? 0
        : grown(now.estimates[path.id]!, (issue) => now.levels[book.issueIndex[issue]!]!);
  }
  return [
    {
      type: 'drifted',
      need,
      pressure,
      stocks,
      estimates,
      noDeal: noDealValues(book, state, dynamics, { need, pressure, stocks, estimates }),
      grievances: faded(now.grievances, pow(dynamics.grievanceKept, years)),
    },
  ];
};

function drifted(
  book: Rulebook,
  levels: readonly number[],
  value: number,
  rule: DriftRule,
  years: number,
): number {
  let perYear = rule.perYear;
  book.scenario.issues.forEach(({ id }, k) => (perYear += (rule.relief[id] ?? 0) * levels[k]!));
  return clamp(value + perYear * years, 0, 1);
}

interface Present {
  readonly need: number;
  readonly pressure: number;
  readonly stocks: Readonly<Record<string, number>>;
  readonly estimates: Readonly<Record<string, number>>;
}

/** The deterrent saturates: the first weapons count most (C15). Its owner knows the truth, the others estimate. */
function noDealValues(
  book: Rulebook,
  state: TalksState,
  dynamics: Dynamics,
  present: Present,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const party of book.scenario.parties) {
    const { noDealBase } = state.private[party.id]!;
    const { deterrent = 0, need = 0, pressure = 0 } = party.drift ?? {};
    let value = noDealBase + need * (present.need - dynamics.need.initial);
    value += pressure * (present.pressure - dynamics.pressure.initial);
    if (deterrent !== 0) value += deterrent * growth(party.id, dynamics, present);
    values[party.id] = clamp(value, -1, 1);
  }
  return values;
}

function growth(party: string, dynamics: Dynamics, present: Present): number {
  let now = 0;
  let start = 0;
  for (const path of dynamics.paths) {
    const initial = typeof path.initial === 'number' ? path.initial : path.initial.value;
    now += (path.party === party ? present.stocks : present.estimates)[path.id]!;
    start += path.party !== party && path.hidden ? 0 : initial;
  }
  return saturated(now, dynamics.deterrentHalf) - saturated(start, dynamics.deterrentHalf);
}

function saturated(stock: number, half: number): number {
  return stock / (stock + half);
}

function faded(
  grievances: Readonly<Record<string, Readonly<Record<string, number>>>>,
  kept: number,
): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const party in grievances) {
    const against = grievances[party]!;
    const left: Record<string, number> = {};
    for (const other in against) left[other] = against[other]! * kept;
    all[party] = left;
  }
  return all;
}

/** Returns the level of an issue that is implemented in truth: what is seen, less what its party only claims. */
export function trueLevel(book: Rulebook, state: TalksState, party: string, issue: string): number {
  const seen = state.public.levels[book.issueIndex[issue]!]!;
  return state.private[party]!.concealed.reduce(
    (level, step) => (step.issue === issue ? Math.min(level, step.level - 1) : level),
    seen,
  );
}
