import { outcomeOf } from './outcomeOf.js';
import { phaseEntered } from './phaseEntered.js';
import type { Resolver } from './Resolver.js';

/** All have signalled: without an essential party the talks collapse, else consultations follow. */
export const afterSignals: Resolver = (book, state) => {
  const gone = state.public.left.find((party) => book.rules.essential.includes(party));
  if (gone !== undefined) return [{ type: 'ended', outcome: outcomeOf(book, state, 'collapse', gone) }];
  return [phaseEntered(book, state, 'consultations')];
};
