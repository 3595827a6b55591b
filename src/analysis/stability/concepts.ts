import { reachedBy, type StepsFrom, type Way } from './reach.js';
import { prefers, type ConflictGraph } from './states.js';

/**
 * When a state is stable for somebody: `nash`, there is nothing better to move to; `gmr` (general metarationality), every
 * improvement can be answered by a move to something no better; `smr` (symmetric), that it cannot get away from either;
 * `seq` (sequential), by moves that each improve on what the mover had.
 */
export type Concept = 'nash' | 'gmr' | 'smr' | 'seq';

/** What moves and answers there are for a coalition, which may be of one. */
export interface Prospects {
  /** States that it can move to and all of its members prefer. */
  improvements(from: number): readonly number[];
  /** What the others can answer with, moving as often as they like. */
  answers(from: number): ReadonlyMap<number, Way>;
  /** The same, each move improving on what its mover had. */
  credible(from: number): ReadonlyMap<number, Way>;
  /** What it can reach. */
  reached(from: number): readonly number[];
  /** Whether a state is no better than another for one of its members: as a threat it holds the coalition back. */
  deters(state: number, from: number): boolean;
}

/** Per concept: the answer that keeps a coalition from moving on to an improvement; undefined if none does. */
export const sanctions: Readonly<
  Record<Concept, (all: Prospects, from: number, improvement: number) => number | undefined>
> = {
  nash: () => undefined,
  gmr: (all, from, improvement) => [...all.answers(improvement).keys()].find((y) => all.deters(y, from)),
  smr: (all, from, improvement) =>
    [...all.answers(improvement).keys()].find(
      (y) => all.deters(y, from) && all.reached(y).every((z) => all.deters(z, from)),
    ),
  seq: (all, from, improvement) => [...all.credible(improvement).keys()].find((y) => all.deters(y, from)),
};

export const concepts = Object.keys(sanctions) as Concept[];

/** Whether a state is stable for a coalition. */
export function isStable(all: Prospects, concept: Concept, state: number): boolean {
  return all
    .improvements(state)
    .every((improvement) => sanctions[concept](all, state, improvement) !== undefined);
}

/**
 * Returns what gives the prospects of coalitions in a conflict. Of one: the concepts of Fang, Hipel & Kilgour 1993, where the
 * others move one by one. Together: those of Inohara & Hipel 2008, where any coalition of the others may move as one, for
 * sequential stability if all of its members gain.
 *
 * @returns a function of the members, as indices of parties, and whether the others may form coalitions where each move
 *   must improve
 */
export function prospectsIn(
  graph: ConflictGraph,
): (members: readonly number[], together: boolean) => Prospects {
  const everyone = graph.parties.map((_, i) => i);
  const moves = graph.moves.map(
    (steps): StepsFrom =>
      (state) =>
        steps[state]!,
  );
  const reaching = kept((members) => {
    const own = members.map((i) => moves[i]!);
    return cached((from) => [...reachedBy(own, from).keys()]);
  });
  const improving = kept((members) => {
    const reached = reaching(members);
    return cached((from) => reached(from).filter((to) => members.every((i) => prefers(graph, i, to, from))));
  });
  return (members, together) => {
    const others = everyone.filter((i) => !members.includes(i));
    const groups = together ? coalitionsOf(others) : others.map((i) => [i]);
    // Of parties whose moves are transitive, coalitions in turn reach what single parties in turn do, and no more.
    const [able, gainful] = [groups.map(reaching), groups.map(improving)];
    return {
      improvements: improving(members),
      answers: cached((from) => reachedBy(able, from)),
      credible: cached((from) => reachedBy(gainful, from)),
      reached: reaching(members),
      deters: (state, from) => members.some((i) => !prefers(graph, i, state, from)),
    };
  };
}

/** Returns the coalitions of some parties, the smallest first; each is in their order. */
export function coalitionsOf(parties: readonly number[]): number[][] {
  const sets = Array.from({ length: (1 << parties.length) - 1 }, (_, k) =>
    parties.filter((_party, i) => (((k + 1) >> i) & 1) === 1),
  );
  return sets.sort((a, b) => a.length - b.length);
}

/** Keeps what a function gave for each coalition. */
function kept(make: (members: readonly number[]) => StepsFrom): (members: readonly number[]) => StepsFrom {
  const made = new Map<string, StepsFrom>();
  return (members) => {
    const key = members.join();
    const steps = made.get(key) ?? make(members);
    made.set(key, steps);
    return steps;
  };
}

/** Keeps what a function gave for each state. */
function cached<T>(make: (state: number) => T): (state: number) => T {
  const made = new Map<number, T>();
  return (state) => {
    const known = made.get(state);
    if (known !== undefined) return known;
    const value = make(state);
    made.set(state, value);
    return value;
  };
}
