import {
  isRecord,
  json,
  number,
  oneOf,
  problem,
  readRecord,
  satisfying,
  SixPartyError,
  text,
  UNIT,
  type Reader,
} from '../../input/index.js';
import { asksSeat, readSeatPosition } from '../../scenario/index.js';
import { parametersWithout, withoutDemands, type AsyncAgent } from '../agent.js';
import type { Intervention } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import { checkMove, MOVE_KINDS } from '../moves/moves.js';
import { resolveMove, resolveNature } from '../resolve.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import type { InterventionKind } from './InterventionKind.js';

const aMove = satisfying(
  'a move',
  (value): value is Move => isRecord(value) && typeof value.kind === 'string',
);

const seat: Reader = (cursor) =>
  readRecord(cursor, { name: text, parameters: json }, { position: readSeatPosition });

const OVER = 'The talks have ended.';
/** What a party insists on is among what the beginning writes. */
const NOT_YET = 'The talks have not begun.';

/** The kinds of interventions. */
export const interventionKinds: {
  readonly [K in Intervention['kind']]: InterventionKind<Extract<Intervention, { readonly kind: K }>>;
} = {
  forceMove: {
    leads: true,
    members: (book) => ({ party: aParty(book), move: aMove }),
    resolve(book, state, { party, move }, streams) {
      const events = resolveMove(book, state, party, move, streams);
      return Array.isArray(events) ? { then: events } : events.message;
    },
  },
  forbidMove: {
    leads: false,
    members: (book) => ({
      party: aParty(book),
      move: oneOf(MOVE_KINDS, 'a kind of move'),
      instead: aMove,
    }),
    resolve(book, state, { party, move, instead }) {
      if (instead.kind === move) return `What is played instead is a "${move}" too.`;
      return checkMove(book, state, party, instead)?.message ?? {};
    },
    forbids: (intervention) => intervention,
  },
  dropEvent: {
    leads: false,
    members: (book) => ({ id: aHappening(book) }),
    resolve(_book, { public: now, ahead }, { id }) {
      const { agenda } = ahead?.gap ?? now;
      const place = agenda.findIndex((item) => item.id === id);
      if (place >= 0) return { agenda: agenda.toSpliced(place, 1) };
      const held = agenda.map((item) => `"${item.id}"`).join(', ');
      return `"${id}" is not on the agenda of what is about to happen, which holds ${held || 'nothing'}.`;
    },
  },
  addEvent: {
    leads: true,
    members: (book) => ({ id: aHappening(book) }),
    resolve(book, state, { id }, streams) {
      const { public: now } = state;
      if (now.phase === 'beginning' || now.phase === 'ended')
        return 'Nothing happens before the first round opens, nor after the end.';
      const gap = state.ahead?.gap;
      const agenda = [{ id, day: now.day }, ...(gap ?? now).agenda];
      const happening: TalksState = { ...state, public: { ...now, phase: 'happening', agenda } };
      return { agenda, then: resolveNature(book, happening, streams) };
    },
  },
  setMandate: {
    leads: false,
    members: (book) => ({ party: aParty(book), mandate: number(UNIT) }),
    resolve(_book, { public: now, private: parts }, { party, mandate }) {
      if (now.phase === 'beginning' || now.phase === 'ended') return 'The talks have not begun, or are over.';
      const ceiling = (now.vetoes[party] ?? 0) > now.day ? 0 : mandate;
      const flexibility = Math.min(parts[party]!.flexibility, ceiling);
      return { effects: [{ kind: 'mandate', party, mandate, flexibility }] };
    },
  },
  setTrust: {
    leads: false,
    members: (book) => ({
      party: aParty(book),
      in: aParty(book),
      trust: number({ least: 0.01, most: 0.99 }),
    }),
    resolve(_book, { public: { phase }, private: parts }, { party, in: other, trust }) {
      if (phase === 'beginning' || phase === 'ended') return 'The talks have not begun, or are over.';
      const before = parts[party]!.trust[other];
      if (!before) return `${party} has no trust in ${other} to be set.`;
      const strength = before.alpha + before.beta;
      const fact = { of: party, party: other, alpha: strength * trust, beta: strength * (1 - trust) };
      return { effects: [{ kind: 'trust', ...fact }] };
    },
  },
  liftDemand: {
    leads: false,
    members: (book) => ({
      party: aParty(book),
      issue: oneOf(Object.keys(book.issueIndex), 'an issue'),
    }),
    resolve(_book, { public: { phase }, private: parts }, { party, issue }) {
      if (phase === 'ended') return OVER;
      const { position } = parts[party]!;
      if (!position) return {};
      if (phase === 'beginning') return NOT_YET;
      const ladders = position.filter((ladder) => ladder.issue !== issue);
      if (ladders.length === position.length) return `${party} insists on nothing of ${issue}.`;
      return { position: { party, ladders } };
    },
    seating: {
      reseat({ party, issue }, seated, state) {
        const before = seated(party);
        const agent = before && withoutDemands(before, issue);
        if (agent) return { party, agent };
        // What its private state says that it insists on goes before what its agent demands.
        if (state.private[party]!.position) return undefined;
        const message = `"liftDemand" does not apply here. No agent of the library that demands something of ${issue} plays ${party}.`;
        throw new SixPartyError('invalid-option', message, [
          problem('intervention', 'inconsistent', 'a demand that is held', issue, { message }),
        ]);
      },
      seats({ party, issue }, before) {
        const seat = before[party]!;
        return { ...before, [party]: { name: seat.name, parameters: parametersWithout(seat, issue) } };
      },
    },
  },
  replaceAgent: {
    leads: false,
    members: (book) => ({ party: aParty(book), agent: seat }),
    resolve(book, { public: { phase } }, { party, agent }) {
      if (phase === 'ended') return OVER;
      if (!asksSeat(book.scenario, party)) return {};
      return phase === 'beginning' ? NOT_YET : { position: { party, ladders: agent.position ?? [] } };
    },
    seating: {
      reseat({ party, agent }) {
        const decides = 'decide' in agent && typeof agent.decide === 'function';
        return { party, agent: decides ? (agent as AsyncAgent) : null };
      },
      seats: ({ party, agent }, before) => ({ ...before, [party]: agent }),
    },
  },
};

function aParty({ ids }: Rulebook): Reader {
  return oneOf(ids, 'a party');
}

function aHappening({ dynamics }: Rulebook): Reader {
  const ids = [...(dynamics?.hazards ?? []), ...(dynamics?.events ?? [])].map(({ id }) => id);
  return oneOf(ids, 'a hazard or a fixed event');
}

/** Returns what kind of intervention this is; undefined if it is none: traces from elsewhere are asked before they are checked. */
export function kindOfIntervention(given: Intervention | null): InterventionKind<Intervention> | undefined {
  return given === null ? undefined : interventionKinds[given.kind];
}
