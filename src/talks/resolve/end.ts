import { MONTH } from '../../scenario/index.js';
import { isSubstance } from './isSubstance.js';
import { openRound } from './openRound.js';
import { outcomeOf } from './outcomeOf.js';
import type { Rulebook } from '../rulebook.js';
import type { OutcomeKind } from '../state/Outcome.js';
import type { TalksState } from '../state/TalksState.js';
import type { Resolver } from './Resolver.js';

/** A round is over: the talks end, or the next one opens. */
export const end: Resolver = (book, state, streams) => {
  const kind = isOver(book, state);
  if (kind === undefined) return openRound(book, state, streams);
  const { walkedOut, closed } = state.public.table;
  const endedBy = book.dynamics || closed ? null : walkedOut;
  return [{ type: 'ended', outcome: outcomeOf(book, state, kind, endedBy) }];
};

function isOver(book: Rulebook, state: TalksState): OutcomeKind | undefined {
  const { public: now } = state;
  const { horizon } = book.scenario;
  if (!book.dynamics) {
    if (now.agreements.length > 0) return 'settlement';
    return now.table.walkedOut !== null && !now.table.closed ? 'collapse' : 'inconclusive';
  }
  const { issue, level } = book.dynamics.settlement;
  const index = book.issueIndex[issue]!;
  const settled = now.agreements.some(({ status, deal }) => status === 'completed' && deal[index]! >= level);
  const feigned = book.ids.some((id) => state.private[id]!.concealed.length > 0);
  if (settled && !feigned && now.levels[index]! >= level) return 'settlement';
  const over =
    now.round >= horizon.rounds || (horizon.months !== undefined && now.day >= horizon.months * MONTH);
  if (!over) return undefined;
  return now.agreements.some(({ deal }) => isSubstance(book, deal)) ? 'partial' : 'inconclusive';
}
