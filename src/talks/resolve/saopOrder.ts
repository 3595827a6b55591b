import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';

/** The circle of an alternating-offers plenary: those present, in the protocol's order. */
export function saopOrder(book: Rulebook, state: TalksState): readonly string[] {
  const { protocol } = book.scenario;
  const order = (protocol.kind === 'saop' ? protocol.order : undefined) ?? book.ids;
  const { present } = state.public;
  return present.length === order.length ? order : order.filter((id) => present.includes(id));
}
