import { drawQuantity } from '../../scenario/index.js';
import { initialPrivate } from '../initialPrivate.js';
import type { Resolver } from './Resolver.js';

/** Draws every interval of the scenario, one stream per party. */
export const begin: Resolver = (book, _state, streams) => [
  {
    type: 'began',
    private: Object.fromEntries(
      book.scenario.parties.map((party) => {
        const stream = streams.stream('start', party.id);
        return [party.id, initialPrivate(book, party, (quantity) => drawQuantity(quantity, stream))];
      }),
    ),
  },
];
