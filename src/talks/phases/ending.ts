import { dealLevels, MONTH } from '../../scenario/index.js';
import { isSubstance } from '../duties.js';
import { levelsInForce } from '../levelsInForce.js';
import type { Rulebook } from '../rulebook.js';
import type { Blocker, Outcome, OutcomeKind } from '../state/Outcome.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { plenaryStanding } from '../turns.js';
import { resolveOpening } from './opening.js';
import type { Resolver } from './Resolver.js';

/** A round is over: the talks end, or the next one opens. */
export const resolveEnding: Resolver = (book, state, streams) => {
  const kind = isOver(book, state);
  if (kind === undefined) return resolveOpening(book, state, streams);
  const left = kind === 'collapse' ? goneForGood(book, state.public) : undefined;
  const endedBy = left ?? (book.dynamics || kind !== 'collapse' ? null : state.public.table.walkedOut);
  return [{ type: 'ended', outcome: outcomeOf(book, state, kind, endedBy) }];
};

function isOver(book: Rulebook, state: TalksState): OutcomeKind | undefined {
  const { public: now } = state;
  const { horizon } = book.scenario;
  if (!book.dynamics) {
    if (now.agreements.length > 0) return 'settlement';
    return plenaryStanding(book, now) === 'walkedOut' ? 'collapse' : 'inconclusive';
  }
  const { issue, level } = book.dynamics.settlement;
  const index = book.issueIndex[issue]!;
  const settled = now.agreements.some(({ status, deal }) => status === 'completed' && deal[index]! >= level);
  const feigned = book.ids.some((id) => state.private[id]!.concealed.length > 0);
  if (settled && !feigned && now.levels[index]! >= level) return 'settlement';
  if (goneForGood(book, now) !== undefined) return 'collapse';
  const over =
    now.round >= horizon.rounds || (horizon.months !== undefined && now.day >= horizon.months * MONTH);
  if (!over) return undefined;
  return now.agreements.some(({ deal }) => isSubstance(book, deal)) ? 'partial' : 'inconclusive';
}

/** Returns an essential party that has left for good; undefined if there is none. */
export function goneForGood({ rules }: Rulebook, { left }: Pick<PublicState, 'left'>): string | undefined {
  return left.find((party) => rules.essential.includes(party));
}

/** Sums up where the talks stand at their end. */
export function outcomeOf(
  book: Rulebook,
  state: TalksState,
  kind: OutcomeKind,
  endedBy: string | null,
): Outcome {
  const { public: now } = state;
  const aid = aidOf(book, state);
  return {
    kind,
    rounds: now.round,
    sessions: now.sessions,
    day: now.day,
    endedBy,
    levels: dealLevels(book.rules, levelsInForce(book.scenario, now)),
    agreements: now.agreements.map(({ round, day, deal, status, brokenBy }) => ({
      round,
      day,
      levels: dealLevels(book.rules, deal),
      substance: isSubstance(book, deal),
      status,
      brokenBy,
    })),
    gains: Object.fromEntries(
      book.ids.map((id) => [
        id,
        { expected: state.private[id]!.signedFor, realised: realised(book, state, id, aid) },
      ]),
    ),
    stocks: Object.fromEntries(
      (book.dynamics?.paths ?? []).map(({ id, party }) => [id, state.private[party]!.stocks[id]!]),
    ),
    aid,
    blockers: blockersOf(book, state),
  };
}

/** Without a schedule the signed deal is had at once; else what counts is the change that was implemented. */
function realised(
  book: Rulebook,
  state: TalksState,
  id: string,
  aid: Readonly<Record<string, number>>,
): number {
  const { weights, values, signedFor } = state.private[id]!;
  const { scenario } = book;
  if (!scenario.schedule) return signedFor ?? 0;
  let value = 0;
  scenario.issues.forEach((issue, k) => {
    if (!issue.obligation) return;
    const start = scenario.implemented?.[issue.id] ?? 0;
    value += weights[k]! * (values[k]![state.public.levels[k]!]! - values[k]![start]!);
  });
  return value - ((scenario.costs?.burden?.[id] ?? 0) * (aid[id] ?? 0)) / 1000 - missed(book, state, id);
}

/** What steps that stand cost their obligor because nothing that others wanted for them stands. */
function missed(
  { scenario, issueIndex }: Rulebook,
  { public: { levels } }: TalksState,
  party: string,
): number {
  let cost = 0;
  for (const { id, obligation } of scenario.issues) {
    if (obligation?.obligor !== party) continue;
    for (const { level, unless, cost: each } of obligation.consents ?? []) {
      const isNew = levels[issueIndex[id]!]! >= level && (scenario.implemented?.[id] ?? 0) < level;
      if (isNew && levels[issueIndex[unless.issue]!]! < unless.atLeast) cost += each;
    }
  }
  return cost;
}

function aidOf(book: Rulebook, state: TalksState): Record<string, number> {
  const { costs } = book.scenario;
  const aid: Record<string, number> = {};
  for (const id of book.ids) if (costs?.shares[id] !== undefined) aid[id] = 0;
  for (const { duties } of state.public.agreements) {
    for (const { issue, level, party, share, status } of duties) {
      const cost = costs?.costs[issue]?.[level - 1];
      if (cost === undefined || (status !== 'performed' && status !== 'reversed')) continue;
      aid[party] = (aid[party] ?? 0) + cost * share;
    }
  }
  return aid;
}

function blockersOf(book: Rulebook, state: TalksState): Blocker[] {
  const blockers: Blocker[] = [];
  for (const party of book.ids) {
    const { up, down } = state.public.heard[party]!;
    for (const { id: issue } of book.scenario.issues) {
      if (up[issue]) blockers.push({ party, issue, direction: 'up', count: up[issue] });
      if (down[issue]) blockers.push({ party, issue, direction: 'down', count: down[issue] });
    }
  }
  return blockers.sort((a, b) => b.count - a.count);
}
