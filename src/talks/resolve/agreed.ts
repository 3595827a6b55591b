import { gainOf } from '../../valuation/index.js';
import { pow } from '../../numeric/index.js';
import type { Agreed } from '../events/TalksEvent.js';
import { observe } from '../observe.js';
import { plenaryTime } from '../plenaryTime.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { valuationOf } from '../valuationOf.js';
import { binds, dutiesOf } from './dutiesOf.js';

/** The standing offer passed: who owes what from now on, and what each expects of it. */
export function agreed(book: Rulebook, state: TalksState): Agreed {
  const { table, agreements, day } = state.public;
  const { protocol } = book.scenario;
  const time = plenaryTime(protocol, state.public);
  const deal = [...table.offer!];
  const duties = dutiesOf(book, state, deal, table.optOuts);
  const isPlan = binds(book, deal);
  const gains: Record<string, number> = {};
  for (const id of book.ids) {
    const paying = (table.optOuts[id] ?? []).length === 0;
    const gain = gainOf(valuationOf(observe(book, state, id), paying), deal);
    const discount = protocol.discounts?.[id];
    // + 0: JSON does not know −0.
    gains[id] = (discount === undefined ? gain : gain * pow(discount, time)) + 0;
  }
  return {
    type: 'agreed',
    id: agreements.length,
    day,
    deal,
    optOuts: Object.fromEntries(Object.entries(table.optOuts).map(([id, issues]) => [id, [...issues]])),
    status: duties.length > 0 || !isPlan ? 'standing' : 'completed',
    stage: duties.length > 0 ? Math.min(...duties.map((duty) => duty.stage)) : 0,
    duties,
    phase: book.dynamics ? 'assigning' : 'ending',
    gains,
    // A statement does not put an end to a plan that is being carried out.
    supersedes: agreements
      .filter((earlier) => earlier.status === 'standing' && (isPlan || !binds(book, earlier.deal)))
      .map(({ id }) => id),
  };
}
