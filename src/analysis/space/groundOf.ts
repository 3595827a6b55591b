import type { Scenario } from '../../scenario/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../talks/index.js';
import { dealSpaceOf } from '../../valuation/index.js';
import type { DealGround } from './DealGround.js';

/** What deals are worth at the start of a negotiation, every interval at its middle value. */
export function groundOf(scenario: Scenario): DealGround {
  const book = rulebookOf(scenario);
  // No chance is drawn before the first event, so any seed gives the same state.
  const state = initialState(book, 'analysis');
  const space = dealSpaceOf(book.rules);
  const strides = space.sizes.map((_, k) =>
    space.sizes.slice(k + 1).reduce((product, size) => product * size, 1),
  );
  return {
    space,
    parties: book.ids,
    issues: scenario.issues.map(({ id }) => id),
    noDeal: book.ids.map((id) => state.private[id]!.noDeal),
    valuations: book.ids.map((id) => valuationOf(observe(book, state, id))),
    strides,
  };
}
