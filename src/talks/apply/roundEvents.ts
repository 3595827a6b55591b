import type { Draft } from 'immer';
import type { Ladder } from '../../scenario/index.js';
import { copyEffects, writeEffects } from '../effects.js';
import type { EffectFact } from '../events/EffectFact.js';
import { kindOfIntervention } from '../interventions/interventions.js';
import { ofId } from '../state/ofId.js';
import type { Outcome } from '../state/Outcome.js';
import { outcomeFor, ownFor } from '../state/partsFor.js';
import type { PrivateState } from '../state/PrivateState.js';
import { emptyTable } from '../state/Table.js';
import { anyFormat, type EventKinds } from './EventKind.js';
import { writeConditions } from './conductEvents.js';
import { effectsSeen, unseen, withoutDraws } from './seen.js';

type RoundEvents = Pick<
  EventKinds,
  'began' | 'roundOpened' | 'injected' | 'occurred' | 'tookOffice' | 'reseeded' | 'intervened' | 'ended'
>;

/** What frames the talks: their beginning, rounds that open, the world's events, what is changed from outside, the end. */
export const roundEvents: RoundEvents = {
  began: {
    follows: false,
    format: ({ private: parts, terms }) =>
      terms !== undefined || Object.values(parts).some(isOfFormat2) ? 2 : 1,
    write(state, event) {
      for (const id in event.private) {
        ofId(state.private, id);
        state.private[id] = copyPrivate(event.private[id]!);
      }
      if (event.terms) state.public.terms = [...event.terms];
      state.public.phase = 'opening';
    },
    seen: ({ type, private: parts, terms }, { party }) => ({
      type,
      private: { [party]: ownFor(parts[party]!) },
      ...(terms && { terms }),
    }),
  },
  roundOpened: {
    follows: false,
    format: anyFormat,
    write(state, event) {
      const now = state.public;
      now.round = event.round;
      now.day = event.day;
      now.opened = event.day;
      now.agenda = event.agenda.map(({ id, day }) => ({ id, day }));
      // What happened in a gap in which parties act stays on record until the next one.
      if (state.ahead?.gap) delete state.ahead.gap;
      else now.occurred = {};
      for (const id in event.excitation) now.excitation[id] = event.excitation[id]!;
      now.signals = {};
      now.meetings = [];
      now.line = null;
      now.table = emptyTable() as Draft<ReturnType<typeof emptyTable>>;
      now.phase = event.phase;
      for (const id in state.private) state.private[id]!.urgings = {};
      state.draws = {};
    },
    seen: ({ type, round, day, phase }) => ({ type, round, day, phase }),
  },
  injected: {
    follows: false,
    format: () => 2,
    write(state, { id, label, party, day, effects }) {
      const { count, waiting } = state.injects ?? { count: 0, waiting: [] };
      const inject = { id, label, party, day, effects: copyEffects(effects) };
      state.injects = { count: count + 1, waiting: [...waiting, inject] };
    },
    seen: unseen,
  },
  occurred: {
    follows: false,
    format: ({ label, effects, sets }) =>
      label === undefined && sets === undefined && !effects.some(isFadingShock) ? 1 : 2,
    write(state, { id, day, effects, sets = [] }) {
      const now = state.public;
      if (state.injects) state.injects.waiting = state.injects.waiting.filter((one) => one.id !== id);
      const gap = state.ahead?.gap;
      (gap ?? now).agenda.shift();
      if (gap) now.day = Math.max(now.day, day);
      now.occurred[id] = (now.occurred[id] ?? 0) + 1;
      writeEffects(state, effects);
      if (sets.length > 0) writeConditions(now, { sets, day });
    },
    seen: (event, { party }) => ({ ...withoutDraws(event), effects: effectsSeen(event.effects, party) }),
  },
  tookOffice: {
    follows: false,
    format: () => 2,
    write(state, { party, head, government, day, effects, position }) {
      const now = state.public;
      const gap = state.ahead?.gap;
      (gap ?? now).agenda.shift();
      if (gap) now.day = Math.max(now.day, day);
      now.offices = { ...now.offices, [party]: { head, since: day, government } };
      writeEffects(state, effects);
      if (position) ofId(state.private, party).position = copyLadders(position);
    },
    seen({ type, party, head, government, day, effects, position }, observer) {
      const told = { type, party, head, government, day, effects: effectsSeen(effects, observer.party) };
      return position && observer.party === party ? { ...told, position } : told;
    },
  },
  reseeded: {
    follows: false,
    format: anyFormat,
    write(state, { seed }) {
      state.seed = seed;
    },
    seen: unseen,
  },
  intervened: {
    follows: false,
    leads: ({ intervention }) => kindOfIntervention(intervention)?.leads ?? false,
    format: () => 2,
    write(state, { intervention, effects, agenda, position }) {
      if (kindOfIntervention(intervention)?.seating && 'party' in intervention)
        state.reseated = [...(state.reseated ?? []), intervention.party];
      writeEffects(state, effects);
      if (position) ofId(state.private, position.party).position = copyLadders(position.ladders);
      if (agenda) (state.ahead?.gap ?? state.public).agenda = agenda.map(({ id, day }) => ({ id, day }));
    },
    seen: unseen,
  },
  ended: {
    follows: false,
    format: anyFormat,
    write({ public: now }, { outcome }) {
      now.phase = 'ended';
      now.toAct = null;
      now.outcome = copyOutcome(outcome);
    },
    seen: ({ type, outcome }, { party, paths }) => ({ type, outcome: outcomeFor(outcome, party, paths) }),
  },
};

/** Whether a private part says what traces of format 1 do not know. */
function isOfFormat2({ noDealShock, position, firmness }: PrivateState): boolean {
  return noDealShock !== undefined || position !== undefined || firmness !== undefined;
}

function copyLadders(ladders: readonly Ladder[]): Draft<Ladder>[] {
  return ladders.map((ladder) => ({ ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung })) }));
}

function isFadingShock(fact: EffectFact): boolean {
  return fact.kind === 'noDeal' && fact.shock !== undefined;
}

/** A copy that shares nothing: the event keeps its own. Every run starts with six of them. */
function copyPrivate(own: PrivateState): Draft<PrivateState> {
  const trust: Draft<PrivateState['trust']> = {};
  for (const id in own.trust) trust[id] = { ...own.trust[id]! };
  const disclosed: Draft<PrivateState['disclosed']> = {};
  for (const id in own.disclosed) disclosed[id] = [...own.disclosed[id]!];
  const { position, firmness } = own;
  const copy: Draft<PrivateState> = {
    ...(own as Omit<PrivateState, 'position' | 'firmness'>),
    weights: [...own.weights],
    values: own.values.map((values) => [...values]),
    trust,
    counterparts: [...own.counterparts],
    urgings: { ...own.urgings },
    disclosed,
    stocks: { ...own.stocks },
    concealed: own.concealed.map((step) => ({ ...step })),
    intentions: own.intentions.map((intention) => ({ ...intention })),
    exposing: [...own.exposing],
  };
  if (position) copy.position = copyLadders(position);
  if (firmness) copy.firmness = { atLeast: [...firmness.atLeast], atMost: [...firmness.atMost] };
  return copy;
}

/** A copy that shares nothing: the event keeps its own. */
function copyOutcome(outcome: Outcome): Draft<Outcome> {
  return {
    ...outcome,
    levels: { ...outcome.levels },
    agreements: outcome.agreements.map((agreement) => ({ ...agreement, levels: { ...agreement.levels } })),
    gains: Object.fromEntries(Object.entries(outcome.gains).map(([id, gains]) => [id, { ...gains }])),
    stocks: { ...outcome.stocks },
    aid: { ...outcome.aid },
    blockers: outcome.blockers.map((blocker) => ({ ...blocker })),
  };
}
