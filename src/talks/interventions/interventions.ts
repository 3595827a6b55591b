import {
  argumentProblem,
  isRecord,
  json,
  number,
  oneOf,
  problem,
  readRecord,
  refuse,
  satisfying,
  SixPartyError,
  text,
  UNIT,
  variant,
  type Members,
  type Reader,
} from '../../input/index.js';
import type { Streams } from '../../random/index.js';
import { canonicalJson } from '../../scenario/index.js';
import type { EffectFact } from '../effects.js';
import type { ForbidMove, Intervention, ReplaceAgent } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { checkMove, MOVE_KINDS } from '../moves/moves.js';
import { resolveMove, resolveNature } from '../resolve.js';
import type { Rulebook } from '../rulebook.js';
import type { Agenda } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';

/** What an intervention changes at once, and what follows from it in the same breath. */
interface Result {
  readonly effects?: readonly EffectFact[];
  readonly agenda?: readonly Agenda[];
  readonly then?: readonly TalksEvent[];
}

/** What a kind of intervention is. A method, so that a kind of one intervention is a kind of any. */
interface InterventionKind<I extends Intervention> {
  /** Reads its members beside its kind. */
  members(book: Rulebook): Members;
  /** Returns what it does, or as a sentence why it does not apply here. */
  resolve(book: Rulebook, state: TalksState, intervention: I, streams: Streams): Result | string;
}

const aMove = satisfying(
  'a move',
  (value): value is Move => isRecord(value) && typeof value.kind === 'string',
);

const seat: Reader = (cursor) => readRecord(cursor, { name: text, parameters: json });

const kinds: {
  readonly [K in Intervention['kind']]: InterventionKind<Extract<Intervention, { readonly kind: K }>>;
} = {
  forceMove: {
    members: (book) => ({ party: aParty(book), move: aMove }),
    resolve(book, state, { party, move }, streams) {
      const events = resolveMove(book, state, party, move, streams);
      return Array.isArray(events) ? { then: events } : events.message;
    },
  },
  forbidMove: {
    members: (book) => ({
      party: aParty(book),
      move: oneOf(MOVE_KINDS, 'a kind of move'),
      instead: aMove,
    }),
    resolve(book, state, { party, move, instead }) {
      if (instead.kind === move) return `What is played instead is a "${move}" too.`;
      return checkMove(book, state, party, instead)?.message ?? {};
    },
  },
  dropEvent: {
    members: (book) => ({ id: aHappening(book) }),
    resolve(_book, { public: { agenda } }, { id }) {
      const place = agenda.findIndex((item) => item.id === id);
      return place < 0
        ? `"${id}" is not on the agenda of what is about to happen.`
        : { agenda: agenda.toSpliced(place, 1) };
    },
  },
  addEvent: {
    members: (book) => ({ id: aHappening(book) }),
    resolve(book, state, { id }, streams) {
      const { public: now } = state;
      if (now.phase === 'beginning' || now.phase === 'ended')
        return 'Nothing happens before the first round opens, nor after the end.';
      const agenda = [{ id, day: now.day }, ...now.agenda];
      const happening: TalksState = { ...state, public: { ...now, phase: 'happening', agenda } };
      return { agenda, then: resolveNature(book, happening, streams) };
    },
  },
  setMandate: {
    members: (book) => ({ party: aParty(book), mandate: number(UNIT) }),
    resolve(_book, { public: now, private: parts }, { party, mandate }) {
      if (now.phase === 'beginning' || now.phase === 'ended') return 'The talks have not begun, or are over.';
      const ceiling = (now.vetoes[party] ?? 0) > now.day ? 0 : mandate;
      const flexibility = Math.min(parts[party]!.flexibility, ceiling);
      return { effects: [{ kind: 'mandate', party, mandate, flexibility }] };
    },
  },
  liftDemand: {
    members: (book) => ({
      party: aParty(book),
      issue: oneOf(Object.keys(book.issueIndex), 'an issue'),
    }),
    resolve: (_book, { public: { phase } }) => (phase === 'ended' ? 'The talks have ended.' : {}),
  },
  replaceAgent: {
    members: (book) => ({ party: aParty(book), agent: seat }),
    resolve: (_book, { public: { phase } }) => (phase === 'ended' ? 'The talks have ended.' : {}),
  },
};

function aParty({ ids }: Rulebook): Reader {
  return oneOf(ids, 'a party');
}

function aHappening({ dynamics }: Rulebook): Reader {
  const ids = [...(dynamics?.hazards ?? []), ...(dynamics?.events ?? [])].map(({ id }) => id);
  return oneOf(ids, 'a hazard or a fixed event');
}

/**
 * Returns an intervention as finished events: itself, and what follows from it at once. Reads the state, changes
 * nothing.
 *
 * @throws SixPartyError `invalid-option` if it is none, or does not apply here; it is named
 */
export function resolveIntervention(
  book: Rulebook,
  state: TalksState,
  given: Intervention,
  streams: Streams,
): TalksEvent[] {
  const intervention = copyOf(given);
  const variants = Object.fromEntries(
    Object.entries<InterventionKind<Intervention>>(kinds).map(([name, kind]) => [
      name,
      { required: kind.members(book) },
    ]),
  );
  refuse('invalid-option', 'This is no intervention in these talks.', [
    argumentProblem('intervention', intervention, variant(variants)),
  ]);
  const kind: InterventionKind<Intervention> = kinds[intervention.kind];
  const result = kind.resolve(book, state, intervention, streams);
  if (typeof result === 'string') {
    const message = `"${intervention.kind}" does not apply here. ${result}`;
    throw new SixPartyError('invalid-option', message, [
      problem('intervention', 'inconsistent', 'an intervention that applies here', given, {
        received: intervention.kind,
        message,
      }),
    ]);
  }
  const { effects = [], agenda = null, then = [] } = result;
  return [{ type: 'intervened', intervention, effects, agenda }, ...then];
}

/** Returns a copy as plain JSON, keys in order: what is checked is what the log keeps. Of an agent its code is left out. */
function copyOf(given: Intervention): Intervention {
  const agent: unknown = (given as Partial<ReplaceAgent> | null)?.agent;
  const plain = isRecord(agent)
    ? { ...given, agent: { name: agent.name, parameters: agent.parameters } }
    : given;
  return JSON.parse(canonicalJson(plain)) as Intervention;
}

/**
 * Returns what the party whose turn it is must not do now, by interventions since the last move.
 *
 * @param events - all that happened so far
 */
export function forbiddenNow(
  events: readonly TalksEvent[],
  length: number = events.length,
): readonly ForbidMove[] {
  const forbidden: ForbidMove[] = [];
  for (let place = length - 1; place >= 0; place--) {
    const event = events[place]!;
    if (event.type === 'intervened') {
      if (event.intervention.kind === 'forbidMove') forbidden.push(event.intervention);
    } else if (event.type !== 'occurred' && event.type !== 'injected') break;
  }
  return forbidden;
}
