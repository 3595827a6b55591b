import { checkOptions, oneOf, type OptionRules } from '../../input/index.js';
import { checkConflict, type Conflict, type Ranking } from './Conflict.js';
import { concepts, isStable, prospectsIn, type Concept } from './concepts.js';
import { graphOf, type ConflictGraph } from './states.js';

/** Options of {@link leastChange}. */
export interface LeastChangeOptions {
  /** Id of the state that is to be stable. */
  readonly state: string;
  /** Under which concept it is to be stable. */
  readonly concept: Concept;
  /** Id of the one party for whom it is to be stable. Default: for all, so that it is an equilibrium. */
  readonly party?: string;
}

/** What would have to change for a state to be stable. */
export interface LeastChange {
  /** Id of the state. */
  readonly state: string;
  /** Under which concept it would be stable. */
  readonly concept: Concept;
  /** Parties whose preferences change; empty if the state is stable already. */
  readonly changes: readonly PreferenceChange[];
  /** Swaps of all together. */
  readonly swaps: number;
  /**
   * Among which rankings none is nearer: `all`, every way to rank the states; `raised`, those in which nothing but the state
   * itself has another place; `none`, that is not known: the search was given up for a change that makes it Nash stable.
   */
  readonly leastAmong: 'all' | 'raised' | 'none';
}

/** How the preferences of one party would change. */
export interface PreferenceChange {
  /** Whose preferences they are. */
  readonly party: string;
  /** Swaps of neighbours in its ranking; half a swap parts two that were alike. */
  readonly swaps: number;
  /** States that it would now like less than the state, the one nearest to it first. */
  readonly passes: readonly string[];
  /** Its ranking after the change. */
  readonly ranking: Ranking;
}

/**
 * Solves the inverse problem of the graph model (Kinsara, Kilgour & Hipel 2015): the least change of preferences that makes a
 * state stable, in swaps of neighbours in the rankings (Kendall's distance). States that are alike are passed together.
 *
 * Whether a state is stable for a party depends, of its own preferences, on what it likes better than that state, and the
 * fewer, the more stable. So the least change is to raise the state just far enough. Under Nash stability and both kinds of
 * metarationality each party's change is its own matter; under sequential stability it changes what others may expect of the
 * party too, so that all are sought together, among changes that raise the state and do nothing else.
 *
 * @throws SixPartyError `invalid-option`
 */
export function leastChange(conflict: Conflict, options: LeastChangeOptions): LeastChange {
  const message = 'No change can be sought.';
  checkConflict(conflict, message);
  const graph = graphOf(conflict);
  const ids = graph.states.map(({ id }) => id);
  const rules = {
    state: oneOf(ids, 'a state'),
    concept: oneOf(concepts),
    party: oneOf(graph.parties, 'a party'),
  };
  checkOptions(options, rules satisfies OptionRules<keyof LeastChangeOptions>, ['state', 'concept'], message);
  const { state, concept, party } = options;
  const s = ids.indexOf(state);
  const ladders = graph.places.map((places) => laddersOf(places, s));
  const wanted = graph.parties.flatMap((id, i) => (party === undefined || party === id ? [i] : []));
  const isJoint = concept === 'seq' && wanted.length > 1;
  const joint = isJoint ? togetherRaised(graph, ladders, s) : undefined;
  const rungs = joint ?? oneByOne(graph, ladders, s, isJoint ? 'nash' : concept, wanted);
  const changes = rungs.flatMap((rung, i) => {
    if (rung === 0) return [];
    const { places, swaps, passes } = ladders[i]![rung]!;
    return [
      {
        party: graph.parties[i]!,
        swaps,
        passes: passes.map((t) => ids[t]!),
        ranking: rankingOf(places, ids),
      },
    ];
  });
  return {
    state,
    concept,
    changes,
    swaps: changes.reduce((sum, { swaps }) => sum + swaps, 0),
    leastAmong: !isJoint ? 'all' : joint ? 'raised' : 'none',
  };
}

/** A ranking with the state so many classes higher. */
interface Rung {
  readonly places: readonly number[];
  readonly swaps: number;
  readonly passes: readonly number[];
}

/** Returns the rankings in which a state is raised class by class, the first as it is. */
function laddersOf(places: readonly number[], s: number): Rung[] {
  const here = places[s]!;
  const alike = places.filter((place, t) => t !== s && place === here).length;
  const ladder: Rung[] = [{ places, swaps: 0, passes: [] }];
  const passes: number[] = [];
  for (let above = here - 1; above >= 0; above--) {
    passes.push(...places.flatMap((place, t) => (place === above ? [t] : [])));
    // Places between the old ones: only their order counts.
    const raised = places.map((place, t) => (t === s ? above - 1 / 2 : place));
    ladder.push({ places: raised, swaps: passes.length + alike / 2, passes: [...passes] });
  }
  return ladder;
}

/** Returns the least rung for each party that the state is to be stable for; 0 for the others. */
function oneByOne(
  graph: ConflictGraph,
  ladders: readonly (readonly Rung[])[],
  s: number,
  concept: Concept,
  wanted: readonly number[],
): number[] {
  return ladders.map((ladder, i) => {
    if (!wanted.includes(i)) return 0;
    return ladder.findIndex(({ places }) => isStableWith(graph, new Map([[i, places]]), s, concept, [i]));
  });
}

function isStableWith(
  graph: ConflictGraph,
  changed: ReadonlyMap<number, readonly number[]>,
  s: number,
  concept: Concept,
  wanted: readonly number[],
): boolean {
  const places = graph.places.map((own, i) => changed.get(i) ?? own);
  const prospects = prospectsIn({ ...graph, places });
  return wanted.every((i) => isStable(prospects([i], false), concept, s));
}

/** Combinations of rungs that are tried before the search is given up. */
const MOST_TRIED = 1000;

/** Finds the cheapest combination of rungs under which the state is sequentially stable for all; undefined if it takes long. */
function togetherRaised(
  graph: ConflictGraph,
  ladders: readonly (readonly Rung[])[],
  s: number,
): number[] | undefined {
  const everyone = ladders.map((_, i) => i);
  const start = everyone.map(() => 0);
  const open = new Map([[start.join(), { rungs: start, swaps: 0 }]]);
  const seen = new Set<string>();
  while (open.size > 0 && seen.size < MOST_TRIED) {
    const [key, { rungs }] = [...open].reduce((best, one) => (one[1].swaps < best[1].swaps ? one : best));
    open.delete(key);
    seen.add(key);
    const changed = new Map(rungs.map((rung, i) => [i, ladders[i]![rung]!.places]));
    if (isStableWith(graph, changed, s, 'seq', everyone)) return rungs;
    for (const i of everyone) {
      if (rungs[i]! + 1 === ladders[i]!.length) continue;
      const next = rungs.map((rung, k) => (k === i ? rung + 1 : rung));
      const swaps = next.reduce((sum, rung, k) => sum + ladders[k]![rung]!.swaps, 0);
      if (!seen.has(next.join())) open.set(next.join(), { rungs: next, swaps });
    }
  }
  return undefined;
}

function rankingOf(places: readonly number[], ids: readonly string[]): Ranking {
  const classes = [...new Set(places)].sort((a, b) => a - b);
  return classes.map((place) => {
    const alike = ids.filter((_, t) => places[t] === place);
    return alike.length === 1 ? alike[0]! : alike;
  });
}
