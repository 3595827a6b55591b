import { goneForGood, outcomeOf } from './ending.js';
import { enteredEvent, type Resolver } from './Resolver.js';

/** All have signalled: without an essential party the talks collapse, else consultations follow. */
export const resolveSignals: Resolver = (book, state) => {
  const gone = goneForGood(book, state.public);
  if (gone !== undefined) return [{ type: 'ended', outcome: outcomeOf(book, state, 'collapse', gone) }];
  return [enteredEvent(book, state, 'consultations')];
};

/** Holds the session if every essential party, the chair, and anybody at all has come. */
export const resolveConvening: Resolver = (book, state) => {
  const { signals, left } = state.public;
  const comes = (id: string): boolean => !left.includes(id) && signals[id]?.attend === true;
  const present = book.ids.filter(comes);
  const absent = book.ids.filter((id) => !comes(id));
  const { protocol } = book.scenario;
  const needed =
    protocol.kind === 'singleText' ? [...book.rules.essential, protocol.chair] : book.rules.essential;
  const held = present.length > 0 && needed.every((id) => present.includes(id));
  return [{ type: 'convened', held, present, absent }];
};
