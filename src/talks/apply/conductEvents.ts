import { writeEffects } from '../effects.js';
import { effectsSeen, withoutDraws } from './seen.js';
import type { EventKinds } from './EventKind.js';

/** What parties do of their own will between sessions. */
export const conductEvents: Pick<EventKinds, 'actTaken'> = {
  actTaken: {
    follows: false,
    format: () => 2,
    write(state, { party, action, day, effects, sets, unsets }) {
      const { public: now, ahead } = state;
      if (ahead) delete ahead.chosen;
      now.phase = 'performing';
      writeEffects(state, effects);
      now.acted = [...(now.acted ?? []), { party, action, day }];
      const over = new Set([...unsets, ...sets.map(({ id }) => id)]);
      now.conditions = [
        ...(now.conditions ?? []).filter(({ id }) => !over.has(id)),
        ...sets.map((condition) => ({ ...condition, since: day })),
      ];
    },
    seen: (event, { party }) => ({ ...withoutDraws(event), effects: effectsSeen(event.effects, party) }),
  },
};
