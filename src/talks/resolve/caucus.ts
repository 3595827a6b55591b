import { maximinDeal } from '../../valuation/index.js';
import { observe } from '../observe.js';
import { valuationOf } from '../valuationOf.js';
import { influence } from './influence.js';
import type { Resolver } from './Resolver.js';

/** The caucus agrees the deal that is best for its worst-off member; then urgings take effect. */
export const caucus: Resolver = (book, state, streams) => {
  const members = (book.rules.caucus?.members ?? []).filter((id) => !state.public.left.includes(id));
  if (members.length < 2) return influence(book, state, streams);
  const { deal, floor } = maximinDeal(members.map((id) => valuationOf(observe(book, state, id))));
  return [
    { type: 'caucused', members, line: [...deal], floor: floor + 0 },
    ...influence(book, state, streams),
  ];
};
