import type { Resolver } from './Resolver.js';

/** Holds the session if every essential party, the chair, and anybody at all has come. */
export const convene: Resolver = (book, state) => {
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
