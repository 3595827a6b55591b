import { checkConflict, type Conflict } from './Conflict.js';
import {
  coalitionsOf,
  concepts,
  isStable,
  prospectsIn,
  sanctions,
  type Concept,
  type Prospects,
} from './concepts.js';
import { stepsOf, type Way } from './reach.js';
import { graphOf, type ConflictGraph, type ConflictState } from './states.js';

/** Which states of a conflict hold, and why. */
export interface StabilityReport {
  /** In words. */
  readonly statesFrom: string;
  /** In words: where preferences come from. */
  readonly preferencesFrom: string;
  /** Ids of the decision makers. */
  readonly parties: readonly string[];
  /** Every state, and whether it holds. */
  readonly states: readonly StateStability[];
  /** Per concept: states that are stable for every party. */
  readonly equilibria: Readonly<Record<Concept, readonly string[]>>;
  /** Per concept: states that are stable for every coalition, those of one included (Inohara & Hipel 2008). */
  readonly coalitionEquilibria: Readonly<Record<Concept, readonly string[]>>;
  /** Equilibria of single parties that several of them would leave together. */
  readonly upsets: readonly Upset[];
}

/** Stability of one state. */
export interface StateStability extends ConflictState {
  /** Per party: the concepts under which it stays. */
  readonly stable: Readonly<Record<string, readonly Concept[]>>;
  /** What each party would rather have and could move to. */
  readonly improvements: readonly Improvement[];
}

/** A move to something better, and what would be the answer. */
export interface Improvement {
  /** Who would move. */
  readonly party: string;
  /** Id of the state that it would move to. */
  readonly to: string;
  /** The answer that keeps the party from it, per concept; absent where there is none. */
  readonly sanctions: Readonly<Partial<Record<Concept, readonly Answer[]>>>;
}

/** One move of an answer. */
export interface Answer {
  /** Who moves. */
  readonly party: string;
  /** Id of the state that it moves to. */
  readonly to: string;
}

/** A coalition that would leave an equilibrium together. */
export interface Upset {
  /** Id of the equilibrium. */
  readonly state: string;
  /** Parties that would leave it together. */
  readonly coalition: readonly string[];
  /** Id of the state that they would move to. */
  readonly to: string;
  /** Under these concepts the state is an equilibrium, and no answer keeps the coalition from its move. */
  readonly concepts: readonly Concept[];
}

/**
 * Analyses a conflict as a graph model (Fang, Hipel & Kilgour 1993): for each state and decision maker, whether it stays under
 * Nash stability, general and symmetric metarationality and sequential stability; the equilibria; and which coalitions would
 * upset them (Inohara & Hipel 2008). Several opponents may answer in turn, as often as they like, none twice in succession.
 *
 * Preferences are ordinal: nothing is said of how much better. Nash ⊆ SEQ ⊆ GMR and Nash ⊆ SMR ⊆ GMR.
 *
 * @throws SixPartyError `invalid-option`
 */
export function analyzeStability(conflict: Conflict): StabilityReport {
  checkConflict(conflict, 'The conflict cannot be analysed.');
  const graph = graphOf(conflict);
  const { parties, states } = graph;
  const prospects = prospectsIn(graph);
  const singles = parties.map((_, i) => prospects([i], false));
  const holds = concepts.map((concept) =>
    states.map((_, s) => singles.map((one) => isStable(one, concept, s))),
  );
  const where = (test: (concept: number, state: number) => boolean): Record<Concept, string[]> =>
    Object.fromEntries(
      concepts.map((concept, c) => [concept, states.filter((_, s) => test(c, s)).map(({ id }) => id)]),
    ) as Record<Concept, string[]>;
  const isEquilibrium = (c: number, s: number): boolean => holds[c]![s]!.every((stays) => stays);
  const together = coalitionsOf(parties.map((_, i) => i)).map((members) => ({
    members,
    all: prospects(members, true),
  }));
  return {
    statesFrom: conflict.statesFrom ?? 'as given',
    preferencesFrom: conflict.preferencesFrom ?? 'as given',
    parties,
    states: states.map((state, s) => ({
      ...state,
      stable: Object.fromEntries(
        parties.map((party, i) => [party, concepts.filter((_, c) => holds[c]![s]![i]!)]),
      ),
      improvements: singles.flatMap((one, i) => improvementsAt(graph, one, i, s)),
    })),
    equilibria: where(isEquilibrium),
    coalitionEquilibria: where((c, s) => together.every(({ all }) => isStable(all, concepts[c]!, s))),
    upsets: states.flatMap((_, s) => {
      const held = concepts.filter((_concept, c) => isEquilibrium(c, s));
      const several = together.filter(({ members }) => members.length > 1);
      return several.flatMap(({ members, all }) => upsetsAt(graph, all, members, s, held));
    }),
  };
}

function improvementsAt(graph: ConflictGraph, all: Prospects, i: number, s: number): Improvement[] {
  const { parties, states } = graph;
  const others = parties.filter((_, k) => k !== i);
  const told = (way: Way | undefined): Answer[] =>
    stepsOf(way).map(({ mover, to }) => ({ party: others[mover]!, to: states[to]!.id }));
  return all.improvements(s).map((to) => {
    const found = concepts.flatMap((concept) => {
      const answer = sanctions[concept](all, s, to);
      if (answer === undefined) return [];
      const ways = concept === 'seq' ? all.credible(to) : all.answers(to);
      return [[concept, told(ways.get(answer))] as const];
    });
    return { party: parties[i]!, to: states[to]!.id, sanctions: Object.fromEntries(found) };
  });
}

function upsetsAt(
  { parties, states }: ConflictGraph,
  all: Prospects,
  members: readonly number[],
  s: number,
  held: readonly Concept[],
): Upset[] {
  return all.improvements(s).flatMap((to) => {
    const upset = held.filter((concept) => sanctions[concept](all, s, to) === undefined);
    if (upset.length === 0) return [];
    const coalition = members.map((i) => parties[i]!);
    return [{ state: states[s]!.id, coalition, to: states[to]!.id, concepts: upset }];
  });
}
