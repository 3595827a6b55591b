import { ruleAccepts, ruleNeedsAll } from '../../scenario/index.js';
import type { Move } from '../moves/Move.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { nextToAct } from './phaseEntered.js';
import { saopOrder } from './saopOrder.js';

/** Who must move after this move; null if chance or the rules proceed. */
export function nextAfter(book: Rulebook, state: TalksState, party: string, move: Move): string | null {
  const { phase } = state.public;
  if (phase !== 'plenary') return nextToAct(book, state, phase, party);
  if (move.kind === 'walkOut' || move.kind === 'close') return null;
  return book.scenario.protocol.kind === 'saop'
    ? nextSpeaker(book, state, party, move, book.scenario.protocol.rounds)
    : nextReader(book, state, party, book.scenario.protocol.chair);
}

/** The circle goes on until the standing offer passes or every turn is taken. */
function nextSpeaker(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: Move,
  rounds: number,
): string | null {
  const { table } = state.public;
  const order = saopOrder(book, state);
  if (move.kind === 'accept' && passesWith(book, table.accepted, party)) return null;
  if (table.turns + 1 >= rounds * order.length) return null;
  return order[(order.indexOf(party) + 1) % order.length] ?? null;
}

/** Asked at every yes: under unanimity a count tells that some have not said it yet. */
function passesWith(
  { scenario: { rule, parties } }: Rulebook,
  yes: readonly string[],
  party: string,
): boolean {
  if (ruleNeedsAll(rule) && yes.length + 1 < parties.length) return false;
  return ruleAccepts(rule, parties, [...yes, party]);
}

/** After the chair's draft every other party present answers once, in scenario order. */
function nextReader(book: Rulebook, state: TalksState, party: string, chair: string): string | null {
  const { present } = state.public;
  for (let place = party === chair ? 0 : book.ids.indexOf(party) + 1; place < book.ids.length; place++) {
    const id = book.ids[place]!;
    if (id !== chair && present.includes(id)) return id;
  }
  return null;
}
