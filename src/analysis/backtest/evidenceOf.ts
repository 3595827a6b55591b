import { initialState, observe, rulebookOf, valuationOf } from '../../talks/index.js';
import type { Talks } from '../../talks/index.js';
import type { Valuation } from '../../valuation/index.js';
import type { Evidence } from './Evidence.js';

/** Values at the start of a scenario, every interval at its middle. */
export function evidenceOf(scenario: Talks): Evidence {
  const book = rulebookOf(scenario);
  const state = initialState(book, 'evidence');
  const valuations: Record<string, Valuation> = {};
  const noDeal: Record<string, number> = {};
  for (const id of book.ids) {
    const mayOptOut = scenario.costs?.optOut?.[id] !== undefined;
    valuations[id] = valuationOf(observe(book, state, id), !mayOptOut);
    noDeal[id] = state.private[id]!.noDeal;
  }
  return { parties: book.ids, valuations, noDeal };
}
