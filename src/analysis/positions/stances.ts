import { situationOf, type Position, type Situation } from '../../agents/index.js';
import { laddersOf, type Ladder } from '../../scenario/index.js';
import {
  observe,
  placeHeld,
  replay,
  rulebookOf,
  seatsAtEnd,
  seatUnder,
  type Observation,
  type Rulebook,
  type TalksState,
  type Trace,
} from '../../talks/index.js';

/** What a party sees at a moment of talks, and the position from which it judges texts there. */
export interface Stance {
  readonly party: string;
  readonly observation: Observation;
  readonly position: Position;
  /** Value that somebody adds to every text for it, ≥ 0. Default 0. */
  readonly reward?: number;
}

/** A moment of talks, with what every party would sign there. */
export interface Moment {
  readonly book: Rulebook;
  readonly state: TalksState;
  /** In scenario order. */
  readonly stances: readonly Stance[];
}

/**
 * Returns the moment after so many events of a trace. Positions are those of agents that argue from one: demands,
 * ambition and patience in their parameters; others insist on nothing but the ladders of their party, if it has any.
 */
export function momentOf(trace: Trace, events: number): Moment {
  const { scenario } = trace;
  const state = replay(trace, { events });
  const book = rulebookOf(scenario);
  const seats = seatsAtEnd(scenario, trace.events.slice(0, events));
  const stances = book.ids.map((party): Stance => {
    const office = state.public.offices?.[party];
    const isAsInOffice = office !== undefined && state.reseated?.includes(party) !== true;
    const seat = seats[party]!;
    const parameters = isAsInOffice ? seatUnder(scenario, party, office.government, seat) : seat.parameters;
    return { party, observation: observe(book, state, party), position: positionIn(parameters) };
  });
  return { book, state, stances };
}

function positionIn({ demands, ambition, decision }: Readonly<Record<string, unknown>>): Position {
  return {
    demands: Array.isArray(demands) ? (demands as Position['demands']) : [],
    ambition: typeof ambition === 'number' ? ambition : 0,
    decision: (decision as Position['decision'] | undefined) ?? { sessions: Infinity, flexibility: 0 },
  };
}

/** Returns what a party insists on, given up or not. */
export function laddersIn({ observation, position }: Stance): readonly Ladder[] {
  return observation.own.position ?? laddersOf(position.demands);
}

/** A demand in force, by its place among the ladders of a party, and the place of its rung. */
export interface HeldDemand {
  readonly place: number;
  readonly ladder: Ladder;
  readonly rung: number;
}

/** Returns the demands that a party holds for a binding text. */
export function demandsHeld(stance: Stance): readonly HeldDemand[] {
  const { own, rules } = stance.observation;
  return laddersIn(stance).flatMap((ladder, place) => {
    const k = rules.issues.findIndex(({ id }) => id === ladder.issue);
    const drawn = own.firmness?.[ladder.bound][k] ?? 0;
    const rung = placeHeld(ladder.rungs, own.flexibility, drawn, 1);
    return k >= 0 && rung < ladder.rungs.length ? [{ place, ladder, rung }] : [];
  });
}

/** Returns flexibilities, above its own, at which a party gives up a rung for a binding text, ascending. */
export function yieldsAt(stance: Stance): readonly number[] {
  const { own, rules } = stance.observation;
  const all = laddersIn(stance).flatMap(({ issue, bound, rungs }) => {
    const drawn = own.firmness?.[bound][rules.issues.findIndex(({ id }) => id === issue)] ?? 0;
    return rungs.flatMap(({ firmness }) =>
      firmness === 'never' ? [] : [Math.min(1, Math.max(0, firmness + drawn))],
    );
  });
  return [...new Set(all)].filter((at) => at > own.flexibility).sort((a, b) => a - b);
}

/** Returns the stance of a party that insists on nothing, and takes any text that it prefers to what it has. */
export function byPreferences({ party, observation, position }: Stance): Stance {
  const { own, public: now } = observation;
  return {
    party,
    observation: {
      ...observation,
      // Wholly flexible is without ambition, and without a word given there is nothing to back down from.
      own: { ...own, flexibility: 1, position: [] },
      public: { ...now, signals: {} },
    },
    position: { ...position, demands: [] },
  };
}

/** Returns a stance with other ladders. */
export function withLadders(stance: Stance, ladders: readonly Ladder[]): Stance {
  const { observation } = stance;
  return { ...stance, observation: { ...observation, own: { ...observation.own, position: ladders } } };
}

/** Returns a stance in which a demand is given up, or the rungs before one of its rungs. */
export function conceding(stance: Stance, { place }: HeldDemand, to?: number): Stance {
  const ladders = laddersIn(stance);
  const rest = to === undefined ? [] : [{ ...ladders[place]!, rungs: ladders[place]!.rungs.slice(to) }];
  return withLadders(stance, [...ladders.slice(0, place), ...rest, ...ladders.slice(place + 1)]);
}

/** Returns a stance without ambition and the line of its caucus: what is left are demands and what it has. */
export function unambitious(stance: Stance): Stance {
  const { observation, position } = stance;
  const now = { ...observation.public, line: null, vetoes: {} };
  return { ...stance, observation: { ...observation, public: now }, position: { ...position, ambition: 0 } };
}

/** Returns a stance at another flexibility. */
export function atFlexibility(stance: Stance, flexibility: number): Stance {
  const { observation } = stance;
  return { ...stance, observation: { ...observation, own: { ...observation.own, flexibility } } };
}

/** Returns a stance with another trust in a party, as firmly held as before. */
export function trusting(stance: Stance, other: string, mean: number): Stance {
  const { observation } = stance;
  const { alpha, beta } = observation.own.trust[other]!;
  const strength = alpha + beta;
  const trust = { alpha: strength * mean, beta: strength * (1 - mean) };
  const own = { ...observation.own, trust: { ...observation.own.trust, [other]: trust } };
  return { ...stance, observation: { ...observation, own } };
}

/** Returns the situation of a stance; it draws no chance. */
export function situationIn({ observation, position }: Stance): Situation {
  return situationOf(observation, position, () => {
    throw new RangeError('a position draws no chance');
  });
}
