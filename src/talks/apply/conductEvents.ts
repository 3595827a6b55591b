import type { Draft } from 'immer';
import { writeEffects } from '../effects.js';
import type { ActTaken } from '../events/ActEvent.js';
import { ofId } from '../state/ofId.js';
import type { PublicState } from '../state/PublicState.js';
import { effectsSeen, withoutDraws } from './seen.js';
import type { EventKinds } from './EventKind.js';

/** What parties do of their own will between sessions. */
export const conductEvents: Pick<
  EventKinds,
  'actTaken' | 'channelFound' | 'agreementSuspended' | 'agreementResumed'
> = {
  actTaken: {
    follows: false,
    format: () => 2,
    write(state, { party, action, day, effects, sets, unsets, pays = [] }) {
      const { public: now, ahead } = state;
      if (ahead) delete ahead.chosen;
      now.phase = 'performing';
      writeEffects(state, effects);
      now.acted = [...(now.acted ?? []), { party, action, day }];
      for (const { id, owed } of pays) {
        const paid = now.conditions?.find((condition) => condition.id === id);
        if (paid) paid.owed = owed;
      }
      writeConditions(now, { sets, unsets, day });
    },
    seen: (event, { party }) => ({ ...withoutDraws(event), effects: effectsSeen(event.effects, party) }),
  },
  channelFound: {
    follows: true,
    format: () => 2,
    write({ public: now }, { day, line }) {
      now.channel = { day, line: [...line] };
    },
    seen: ({ type, parties, day, line }) => ({ type, parties, day, line }),
  },
  agreementSuspended: {
    follows: true,
    format: () => 2,
    write({ public: now }, { agreement, by, since, until }) {
      ofId(now.agreements, agreement).suspended = { by, since, until };
    },
    seen: withoutDraws,
  },
  agreementResumed: {
    follows: false,
    format: () => 2,
    write({ public: now }, { agreement: id, days }) {
      const agreement = ofId(now.agreements, id);
      delete agreement.suspended;
      for (const duty of agreement.duties) {
        const isOpen = duty.status === 'due' || duty.status === 'withheld' || duty.status === 'underway';
        if (!isOpen) continue;
        duty.dueDay += days;
        if (duty.status === 'underway') duty.doneDay += days;
      }
    },
    seen: withoutDraws,
  },
};

/** Writes what holds from a day on, and what is over by then. */
export function writeConditions(
  now: Draft<PublicState>,
  { sets, unsets = [], day }: Pick<ActTaken, 'sets' | 'day'> & Partial<Pick<ActTaken, 'unsets'>>,
): void {
  const over = new Set([...unsets, ...sets.map(({ id }) => id)]);
  now.conditions = [
    ...(now.conditions ?? []).filter(({ id }) => !over.has(id)),
    ...sets.map((condition) => ({ ...condition, since: day })),
  ];
}
