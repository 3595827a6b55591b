import { clamp, pow } from '../../numeric/index.js';
import { mostDrift, YEAR } from '../../scenario/index.js';
import type { DriftRule, Dynamics } from '../../scenario/index.js';
import { noDealOf, type Surroundings } from '../noDeal.js';
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
  const shocks = shocksOf(state, dynamics, years);
  return [
    {
      type: 'drifted',
      need,
      pressure,
      stocks,
      estimates,
      noDeal: noDealValues(book, state, dynamics, { need, pressure, stocks, estimates }, shocks),
      grievances: faded(now.grievances, pow(dynamics.grievanceKept, years)),
      ...(shocks && { shocks }),
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
  return clamp(value + perYear * years, 0, mostDrift(book.dynamics));
}

/** Shocks fade as grievances do; absent where they last. */
function shocksOf(
  state: TalksState,
  { shockKept }: Dynamics,
  years: number,
): Record<string, number> | undefined {
  if (shockKept === undefined) return undefined;
  const kept = pow(shockKept, years);
  // Nothing that is left of what was negative is 0, as it is when it is read from a file again.
  return Object.fromEntries(
    Object.entries(state.private).map(([id, { noDealShock = 0 }]) => [id, 0 + noDealShock * kept]),
  );
}

function noDealValues(
  book: Rulebook,
  state: TalksState,
  dynamics: Dynamics,
  now: Surroundings,
  shocks: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const party of book.scenario.parties) {
    const { noDealBase } = state.private[party.id]!;
    values[party.id] = noDealOf(party, { noDealBase, noDealShock: shocks[party.id] ?? 0 }, dynamics, now);
  }
  return values;
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
