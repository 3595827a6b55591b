import { ruleAccepts } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { agreed } from './agreed.js';
import { saopOrder } from './saopOrder.js';
import type { Resolver } from './Resolver.js';

/** Nobody must speak now: the plenary starts, a reading is counted, or it ends. */
export const plenary: Resolver = (book, state) => {
  const { protocol, parties, rule } = book.scenario;
  const { table } = state.public;
  const toAct = protocol.kind === 'singleText' ? protocol.chair : saopOrder(book, state)[0];
  if (table.walkedOut !== null) return [ended(book, state, table.walkedOut, 'walkedOut')];
  if (table.offer === null) return [{ type: 'entered', phase: 'plenary', toAct: toAct ?? null }];
  if (ruleAccepts(rule, parties, table.accepted)) return [agreed(book, state)];
  if (protocol.kind === 'saop') return [ended(book, state, null, 'deadline')];
  if (table.reading >= protocol.drafts) return [ended(book, state, null, 'lastReading')];
  return [{ type: 'readingFailed', reading: table.reading, toAct: protocol.chair }];
};

function ended(
  book: Rulebook,
  state: TalksState,
  by: string | null,
  reason: 'walkedOut' | 'lastReading' | 'deadline',
): ReturnType<Resolver>[number] {
  const closedByChair = reason === 'walkedOut' && state.public.table.closed;
  return {
    type: 'plenaryEnded',
    reason: closedByChair ? 'closed' : reason,
    by,
    phase: book.dynamics ? 'assigning' : 'ending',
  };
}
