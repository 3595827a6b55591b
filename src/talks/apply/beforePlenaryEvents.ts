import { writeEffects } from '../effects.js';
import { ofId } from '../state/ofId.js';
import { onlyKeys } from '../state/partsFor.js';
import { anyFormat, type EventKinds } from './EventKind.js';
import { effectsSeen, withoutDraws } from './seen.js';

/** What leads to a plenary: statements and their effects, who leaves, consultations, who comes. */
export const beforePlenaryEvents: Pick<
  EventKinds,
  'entered' | 'swayed' | 'left' | 'caucused' | 'influenced' | 'convened'
> = {
  entered: {
    follows: false,
    format: ({ day }) => (day === undefined ? 1 : 2),
    write({ public: now }, { phase, toAct, day }) {
      now.phase = phase;
      now.toAct = toAct;
      if (day !== undefined) now.day = day;
    },
    seen: withoutDraws,
  },
  swayed: {
    follows: true,
    format: anyFormat,
    write: (state, { effects }) => writeEffects(state, effects),
    // That another party's stance moved shows only in what it does.
    seen({ type, by, effects }, { party }) {
      const seen = effectsSeen(effects, party);
      return seen.length > 0 ? { type, by, effects: seen } : undefined;
    },
  },
  left: {
    follows: true,
    format: anyFormat,
    write(state, { party }) {
      state.public.left.push(party);
    },
    seen: withoutDraws,
  },
  caucused: {
    follows: false,
    format: anyFormat,
    write(state, { line }) {
      state.public.line = [...line];
    },
    seen: ({ type, members, line }) => ({ type, members, line }),
  },
  influenced: {
    follows: true,
    format: ({ urged }) => (urged === undefined ? 1 : 2),
    write(state, { flexibility, urged }) {
      for (const id in flexibility) ofId(state.private, id).flexibility = flexibility[id]!;
      for (const id in urged) ofId(state.private, id).urged = urged[id]!;
      state.public.phase = 'convening';
    },
    seen: ({ type, flexibility, urged }, { party }) => ({
      type,
      flexibility: onlyKeys(flexibility, [party]),
      ...(urged && { urged: onlyKeys(urged, [party]) }),
    }),
  },
  convened: {
    follows: false,
    format: anyFormat,
    write({ public: now }, { held, present }) {
      now.present = [...present];
      now.lastHeld = held;
      now.sessions += held ? 1 : 0;
      now.phase = held ? 'plenary' : 'assigning';
    },
    seen: withoutDraws,
  },
};
