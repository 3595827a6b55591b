import { pick, uniform } from '../../random/index.js';
import { drawQuantity } from '../../scenario/index.js';
import type { Quantity } from '../../scenario/index.js';
import { initialPrivate } from '../state/initialPrivate.js';
import { termsOf } from '../state/TalksState.js';
import { NATURE, type Resolver } from './Resolver.js';
import { worldIn } from './world.js';

/** Draws every interval of the scenario and what moves firmness, a stream each per party, and the terms of texts. */
export const resolveBeginning: Resolver = (book, _state, streams) => {
  const terms = termsOf(book, (quantity) => drawQuantity(quantity, streams.stream('terms', NATURE)));
  return [
    {
      type: 'began',
      private: Object.fromEntries(
        book.scenario.parties.map((party) => {
          const stream = streams.stream('start', party.id);
          const value = (quantity: Quantity): number => drawQuantity(quantity, stream);
          const firmness = streams.stream('firmness', party.id);
          // + 0: JSON does not know −0.
          const within = (halfWidth: number): number => uniform(firmness, -halfWidth, halfWidth) + 0;
          return [party.id, initialPrivate(book, party, value, within)];
        }),
      ),
      ...(terms && { terms }),
    },
  ];
};

/** Opens a round: draws what happened in the world since the last one. */
export const resolveOpening: Resolver = (book, state, streams) => {
  const { public: now } = state;
  const { dynamics } = book;
  if (!dynamics) {
    return [
      {
        type: 'roundOpened',
        round: now.round + 1,
        day: now.day,
        phase: 'plenary',
        agenda: [],
        excitation: {},
      },
    ];
  }
  const day =
    now.round === 0 && dynamics.firstGapDays
      ? now.day + pick(streams.stream('gap', NATURE), dynamics.firstGapDays)
      : now.day;
  const { agenda, excitation } = state.ahead?.gap
    ? { agenda: [], excitation: state.ahead.gap.excitation }
    : worldIn(book, now, { from: now.opened, to: day }, streams);
  // Last: it moves no draw of what the world brings.
  for (const { id, day: at } of state.injects?.waiting ?? []) {
    if (at === null || at <= day) agenda.push({ id, day: at ?? day });
  }
  agenda.sort((a, b) => a.day - b.day);
  return [{ type: 'roundOpened', round: now.round + 1, day, phase: 'happening', agenda, excitation }];
};
