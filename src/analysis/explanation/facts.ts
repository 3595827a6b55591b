import type { DutyChoice, Intervention, Move, TalksEvent, TalksState, Trace } from '../../talks/index.js';
import { replay } from '../../talks/index.js';

/** Something that was so in a run, and may be why it came out as it did. */
export type Fact = DemandFact | MandateFact | TrustFact | EventFact | ActFact | AbsenceFact | BreachFact;

/** A party insists on something of an issue, from the beginning. */
export interface DemandFact {
  /** Tells the kinds apart. */
  readonly kind: 'demand';
  /** Party that insists. */
  readonly party: string;
  /** Id of the issue of which it insists on something. */
  readonly issue: string;
}

/** The capital of a party gives it so much room at the beginning, and no more. */
export interface MandateFact {
  /** Tells the kinds apart. */
  readonly kind: 'mandate';
  /** Party whose capital it is. */
  readonly party: string;
  /** Ceiling on its flexibility, in [0, 1]. */
  readonly mandate: number;
}

/** A party trusts another so little at the beginning. */
export interface TrustFact {
  /** Tells the kinds apart. */
  readonly kind: 'trust';
  /** Party that trusts. */
  readonly party: string;
  /** Party that is trusted. */
  readonly in: string;
  /** Share of promises that it expects to be kept. */
  readonly trust: number;
}

/** Something happened in the world. */
export interface EventFact {
  /** Tells the kinds apart. */
  readonly kind: 'event';
  /** Of a hazard or a fixed event. */
  readonly id: string;
  /** Day on which it happened, from the start. */
  readonly day: number;
}

/** A party did something of its own will between sessions. */
export interface ActFact {
  /** Tells the kinds apart. */
  readonly kind: 'act';
  /** Party that acted. */
  readonly party: string;
  /** Id of the action. */
  readonly action: string;
  /** Day on which it acted, from the start. */
  readonly day: number;
}

/** A party did not come to a session, or left the talks for good when it opened. */
export interface AbsenceFact {
  /** Tells the kinds apart. */
  readonly kind: 'absence';
  /** Party that stayed away. */
  readonly party: string;
  /** Round whose session it missed, from 1. */
  readonly round: number;
}

/** A party withheld or concealed what it owed after a session. */
export interface BreachFact {
  /** Tells the kinds apart. */
  readonly kind: 'breach';
  /** Party that did not do what it owed. */
  readonly party: string;
  /** Round after whose session that was, from 1. */
  readonly round: number;
}

/** A fact, where it came into the run, and what takes it out there. */
export interface Candidate<F extends Fact = Fact> {
  readonly fact: F;
  /** Number of events before it. */
  readonly at: number;
  readonly without: Intervention;
}

/** What a run is read with: its state before each event. */
interface Reading {
  readonly trace: Trace;
  /** After the beginning. */
  readonly begun: TalksState;
  readonly rounds: readonly number[];
}

/** A mandate that gives all the room there is, and a trust beyond which nobody trusts. */
export const WHOLE = { mandate: 1, trust: 0.95 } as const;
/** Before the first round opens. */
const BEGUN = 1;

type Kinds = {
  readonly [K in Fact['kind']]: (reading: Reading) => readonly Candidate<Extract<Fact, { kind: K }>>[];
};

/** Where facts of each kind are found, and how one is taken out. */
const kinds: Kinds = {
  demand: ({ trace, begun }) =>
    trace.scenario.parties.flatMap(({ id: party }) =>
      issuesInsistedOn(trace, begun, party).map((issue) => ({
        fact: { kind: 'demand', party, issue },
        at: BEGUN,
        without: { kind: 'liftDemand', party, issue },
      })),
    ),
  mandate: ({ begun }) =>
    Object.entries(begun.private).flatMap(([party, { mandate }]) =>
      mandate < WHOLE.mandate
        ? [
            {
              fact: { kind: 'mandate', party, mandate },
              at: BEGUN,
              without: { kind: 'setMandate', party, mandate: WHOLE.mandate },
            },
          ]
        : [],
    ),
  trust: ({ begun }) =>
    Object.entries(begun.private).flatMap(([party, { trust, counterparts }]) =>
      counterparts.flatMap((other) => {
        const { alpha, beta } = trust[other] ?? { alpha: 1, beta: 0 };
        const mean = alpha / (alpha + beta);
        if (mean >= WHOLE.trust) return [];
        return [
          {
            fact: { kind: 'trust', party, in: other, trust: mean },
            at: BEGUN,
            without: { kind: 'setTrust', party, in: other, trust: WHOLE.trust },
          },
        ];
      }),
    ),
  event: ({ trace: { events } }) =>
    events.flatMap((event, at) =>
      event.type === 'occurred' && event.label === undefined
        ? [
            {
              fact: { kind: 'event', id: event.id, day: event.day },
              at,
              without: { kind: 'dropEvent', id: event.id },
            },
          ]
        : [],
    ),
  act: ({ trace: { events } }) =>
    events.flatMap((event, at) => {
      if (event.type !== 'moved' || event.move.kind !== 'act' || event.move.action === undefined) return [];
      const taken = events[at + 1];
      const { party, move } = event;
      const day = taken?.type === 'actTaken' ? taken.day : 0;
      return [
        {
          fact: { kind: 'act', party, action: move.action!, day },
          at,
          without: { kind: 'forceMove', party, move: { kind: 'act' } },
        },
      ];
    }),
  absence: ({ trace: { events }, rounds }) =>
    moves(events, 'signal').flatMap(({ party, move, at }) =>
      move.attend
        ? []
        : [
            {
              fact: { kind: 'absence', party, round: rounds[at]! },
              at,
              without: { kind: 'forceMove', party, move: { ...move, attend: true, leave: false } },
            },
          ],
    ),
  breach: ({ trace: { events }, rounds }) =>
    moves(events, 'implement').flatMap(({ party, move, at }) => {
      if (move.choices.every((choice) => choice === 'perform')) return [];
      const choices = move.choices.map((): DutyChoice => 'perform');
      return [
        {
          fact: { kind: 'breach', party, round: rounds[at]! },
          at,
          without: { kind: 'forceMove', party, move: { ...move, choices } },
        },
      ];
    }),
};

/** Returns all facts of a run that can be taken out of it, in the order of their kinds. */
export function candidatesIn(trace: Trace): readonly Candidate[] {
  let round = 0;
  const rounds = trace.events.map((event) => (round = event.type === 'roundOpened' ? event.round : round));
  const reading: Reading = { trace, begun: replay(trace, { events: BEGUN }), rounds };
  return Object.values(kinds).flatMap((find: (reading: Reading) => readonly Candidate[]) => find(reading));
}

function issuesInsistedOn(
  { scenario }: Trace,
  { private: parts }: TalksState,
  party: string,
): readonly string[] {
  const { demands } = scenario.agents[party]!.parameters;
  const ladders = parts[party]!.position ?? (Array.isArray(demands) ? (demands as { issue: string }[]) : []);
  const known = new Set(scenario.issues.map(({ id }) => id));
  return [...new Set(ladders.map(({ issue }) => issue))].filter((issue) => known.has(issue));
}

interface Made<M extends Move> {
  /** Party id. */
  readonly party: string;
  readonly move: M;
  readonly at: number;
}

function moves<K extends Move['kind']>(
  events: readonly TalksEvent[],
  kind: K,
): readonly Made<Extract<Move, { readonly kind: K }>>[] {
  return events.flatMap((event, at) =>
    event.type === 'moved' && event.move.kind === kind
      ? [
          {
            party: event.party,
            move: event.move as Extract<Move, { readonly kind: K }>,
            at,
          },
        ]
      : [],
  );
}
