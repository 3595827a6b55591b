import type { Scenario } from '../../scenario/index.js';
import { ownerOfFact } from '../effects.js';
import type { EffectFact, TrustFact } from '../effects.js';
import type { SeenMove } from '../events/Move.js';
import type { TalksEvent, TimePassed } from '../events/TalksEvent.js';
import { seenMove } from '../moves/moves.js';
import { misfit } from '../trace/trace.js';
import { onlyKeys, outcomeFor, ownFor } from './stateFor.js';

type EventOf<T extends TalksEvent['type']> = Extract<TalksEvent, { readonly type: T }>;

/** Members of events that no party is told, beside the draws of chance. */
interface Untold {
  /** What is still to come, and how likely that made what comes after it. */
  readonly roundOpened: 'agenda' | 'excitation';
  /** What the caucus' line is worth to one of its members. */
  readonly caucused: 'floor';
  /** What is about to be found out. */
  readonly timePassed: 'found' | 'exposing' | 'undertaken';
}

type Told<T extends TalksEvent['type']> = Omit<
  EventOf<T>,
  'draws' | (T extends keyof Untold ? Untold[T] : never)
>;

/** What differs from the engine's event beside what is missing. */
interface Changed {
  readonly moved: { readonly move: SeenMove };
  /** Without the day on which it will be done. */
  readonly timePassed: {
    readonly undertaken: readonly Omit<TimePassed['undertaken'][number], 'doneDay'>[];
  };
  /** Whether it was done in truth: told of the party's own duties only. */
  readonly performed: { readonly concealed?: boolean };
}

type SeenOf<T extends TalksEvent['type']> = T extends keyof Changed
  ? Omit<Told<T>, keyof Changed[T]> & Changed[T]
  : Told<T>;

/**
 * An event as one party knows it: a `TalksEvent` without draws, without what is still to come, and without what is
 * private to others. Lists of effects and of trust, and numbers by party or path, hold its own only.
 */
export type SeenEvent = { [T in TalksEvent['type']]: SeenOf<T> }[TalksEvent['type']];

/** Who looks. */
interface Observer {
  readonly party: string;
  /** Own nuclear paths. */
  readonly paths: readonly string[];
  /** Whose a duty of an agreement is. */
  ownerOf(agreement: number, duty: number): string | undefined;
}

/** Returns an event as it is seen; undefined if it is not seen at all. Every kind of event has its own. */
const seenKinds: {
  readonly [T in TalksEvent['type']]: (event: EventOf<T>, observer: Observer) => SeenOf<T> | undefined;
} = {
  began: ({ type, private: parts }, { party }) => ({
    type,
    private: { [party]: ownFor(parts[party]!) },
  }),
  roundOpened: ({ type, round, day, phase }) => ({ type, round, day, phase }),
  injected: () => undefined,
  occurred: (event, { party }) => ({ ...withoutDraws(event), effects: effectsSeen(event.effects, party) }),
  moved: ({ type, party: mover, move, next }, observer) => ({
    type,
    party: mover,
    move: mover === observer.party ? move : seenMove(move, observer.party),
    next,
  }),
  // That another party's stance moved shows only in what it does.
  swayed({ type, by, effects }, { party }) {
    const seen = effectsSeen(effects, party);
    return seen.length > 0 ? { type, by, effects: seen } : undefined;
  },
  entered: withoutDraws,
  left: withoutDraws,
  caucused: ({ type, members, line }) => ({ type, members, line }),
  influenced: ({ type, flexibility }, { party }) => ({ type, flexibility: onlyKeys(flexibility, [party]) }),
  convened: withoutDraws,
  readingFailed: withoutDraws,
  agreed: (event, { party }) => ({ ...withoutDraws(event), gains: onlyKeys(event.gains, [party]) }),
  plenaryEnded: withoutDraws,
  timePassed: ({ type, day, undertaken, withheld }) => ({
    type,
    day,
    undertaken: undertaken.map(({ agreement, duty }) => ({ agreement, duty })),
    withheld,
  }),
  performed(event, { party, ownerOf }) {
    const { concealed, ...seen } = withoutDraws(event);
    const trust = trustSeen(event.trust, party);
    const isOwn = ownerOf(event.agreement, event.duty) === party;
    return isOwn ? { ...seen, concealed, trust } : { ...seen, trust };
  },
  overdue: trusting,
  found: trusting,
  exposed: trusting,
  stageOpened: withoutDraws,
  agreementEnded: withoutDraws,
  drifted: (event, { party, paths }) => ({
    ...withoutDraws(event),
    stocks: onlyKeys(event.stocks, paths),
    noDeal: onlyKeys(event.noDeal, [party]),
    ...(event.shocks && { shocks: onlyKeys(event.shocks, [party]) }),
  }),
  reseeded: () => undefined,
  intervened: () => undefined,
  ended: ({ type, outcome }, { party, paths }) => ({ type, outcome: outcomeFor(outcome, party, paths) }),
};

/**
 * Returns events as a party knows them, in order; those of which it knows nothing are missing.
 *
 * @throws SixPartyError `invalid-trace` if an event lacks what its kind has
 */
export function seenEvents(
  scenario: Scenario,
  events: readonly TalksEvent[],
  party: string,
): readonly SeenEvent[] {
  const owners: (readonly string[])[] = [];
  const paths = (scenario.dynamics?.paths ?? []).filter((path) => path.party === party).map(({ id }) => id);
  const observer: Observer = {
    party,
    paths,
    ownerOf: (agreement, duty) => owners[agreement]?.[duty],
  };
  const seen: SeenEvent[] = [];
  for (const [index, event] of events.entries()) {
    try {
      if (event.type === 'agreed') owners[event.id] = event.duties.map((duty) => duty.party);
      const one = seenOf(event, observer);
      if (one) seen.push(one);
    } catch {
      throw misfit(index, event);
    }
  }
  return seen;
}

function seenOf<T extends TalksEvent['type']>(event: EventOf<T>, observer: Observer): SeenEvent | undefined {
  return seenKinds[event.type](event, observer);
}

function withoutDraws<E extends TalksEvent>({ draws: _, ...event }: E): Omit<E, 'draws'> {
  return event;
}

function trusting<E extends TalksEvent & { readonly trust: readonly TrustFact[] }>(
  event: E,
  { party }: Observer,
): Omit<E, 'draws'> {
  return { ...withoutDraws(event), trust: trustSeen(event.trust, party) };
}

function trustSeen(trust: readonly TrustFact[], party: string): readonly TrustFact[] {
  return trust.filter(({ of }) => of === party);
}

function effectsSeen(effects: readonly EffectFact[], party: string): readonly EffectFact[] {
  return effects.filter((fact) => {
    const owner = ownerOfFact(fact);
    return owner === null || owner === party;
  });
}
