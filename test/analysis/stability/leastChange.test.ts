import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyzeStability,
  conflictStates,
  leastChange,
  type Concept,
  type Conflict,
  type LeastChangeOptions,
  type Ranking,
} from '../../../src/analysis/index.js';
import { conflicts } from './conflicts.js';
import { elmira, elmiraState, prisonersDilemma } from './published.js';

const concepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq'];
const flat = (ranking: Ranking): string[] => ranking.flat();

function permutations(list: readonly string[]): string[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, k) =>
    permutations(list.filter((_, at) => at !== k)).map((rest) => [one, ...rest]),
  );
}

/** Kendall's distance: pairs that stand the other way round. */
function swapsBetween(one: readonly string[], other: readonly string[]): number {
  let swaps = 0;
  for (let i = 0; i < one.length; i++) {
    for (let j = i + 1; j < one.length; j++) {
      if (other.indexOf(one[i]!) > other.indexOf(one[j]!)) swaps++;
    }
  }
  return swaps;
}

const isStableFor = (conflict: Conflict, state: string, concept: Concept, party: string): boolean =>
  analyzeStability(conflict)
    .states.find(({ id }) => id === state)!
    .stable[party]!.includes(concept);

const withRanking = (conflict: Conflict, changed: Readonly<Record<string, Ranking>>): Conflict => ({
  ...conflict,
  preferences: { ...conflict.preferences, ...changed },
});

describe('by hand', () => {
  test('the dilemma: both must like mutual cooperation best for it to be a Nash equilibrium', () => {
    const change = leastChange(prisonersDilemma, { state: 'a+b', concept: 'nash' });
    expect(change).toEqual({
      state: 'a+b',
      concept: 'nash',
      changes: [
        { party: 'A', swaps: 1, passes: ['b'], ranking: ['a+b', 'b', 'none', 'a'] },
        { party: 'B', swaps: 1, passes: ['a'], ranking: ['a+b', 'a', 'none', 'b'] },
      ],
      swaps: 2,
      leastAmong: 'all',
    });
    expect(leastChange(prisonersDilemma, { state: 'a+b', concept: 'seq' }).changes).toEqual([]);
  });

  test('Elmira: an uncoerced settlement needs the local government alone to care less', () => {
    const state = elmiraState(4);
    const { changes, swaps } = leastChange(elmira, { state, concept: 'nash' });
    expect(changes.map(({ party }) => party)).toEqual(['LG']);
    expect([swaps, changes[0]!.passes]).toEqual([2, [6, 8].map(elmiraState)]);
  });

  test('what was alike is passed together, and who was alike to the state stays behind for half a swap', () => {
    const conflict: Conflict = {
      parties: ['A'],
      options: [
        { id: 'a', owners: ['A'] },
        { id: 'b', owners: ['A'] },
      ],
      preferences: {
        A: [
          ['a', 'b'],
          ['none', 'a+b'],
        ],
      },
    };
    expect(leastChange(conflict, { state: 'none', concept: 'nash' })).toMatchObject({
      changes: [{ swaps: 2.5, passes: ['a', 'b'], ranking: ['none', ['a', 'b'], 'a+b'] }],
      swaps: 2.5,
    });
  });
});

describe('by property', () => {
  const few = conflicts({ parties: ['A', 'B'], options: 3, ties: false }).filter(
    (conflict) => conflictStates(conflict).length <= 5,
  );

  test('for one party: no permutation that makes the state stable is nearer', () => {
    fc.assert(
      fc.property(few, fc.constantFrom(...concepts), fc.nat(), (conflict, concept, at) => {
        const states = conflictStates(conflict).map(({ id }) => id);
        const state = states[at % states.length]!;
        const before = flat(conflict.preferences['A']!);
        const nearest = permutations(states)
          .filter((ranking) => isStableFor(withRanking(conflict, { A: ranking }), state, concept, 'A'))
          .reduce((least, ranking) => Math.min(least, swapsBetween(before, ranking)), Infinity);
        const change = leastChange(conflict, { state, concept, party: 'A' });
        expect([change.swaps, change.leastAmong]).toEqual([nearest, 'all']);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('for all: it is an equilibrium then, and no pair of permutations is nearer', () => {
    const tiny = conflicts({ parties: ['A', 'B'], options: 2, ties: false });
    const some = fc.constantFrom<Concept>('nash', 'gmr', 'smr');
    fc.assert(
      fc.property(tiny, some, fc.nat(), (conflict, concept, at) => {
        const states = conflictStates(conflict).map(({ id }) => id);
        const state = states[at % states.length]!;
        const { swaps } = leastChange(conflict, { state, concept });
        const all = permutations(states);
        let nearest = Infinity;
        for (const A of all) {
          for (const B of all) {
            const distance =
              swapsBetween(flat(conflict.preferences['A']!), A) +
              swapsBetween(flat(conflict.preferences['B']!), B);
            if (distance >= nearest) continue;
            const changed = withRanking(conflict, { A, B });
            if (analyzeStability(changed).equilibria[concept].includes(state)) nearest = distance;
          }
        }
        expect(swaps).toBe(nearest);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('with ties and three parties: what is changed makes the state stable, and a Nash change is enough for all', () => {
    fc.assert(
      fc.property(conflicts(), fc.constantFrom(...concepts), fc.nat(), (conflict, concept, at) => {
        const states = conflictStates(conflict).map(({ id }) => id);
        const state = states[at % states.length]!;
        const change = leastChange(conflict, { state, concept });
        const changed = withRanking(
          conflict,
          Object.fromEntries(change.changes.map(({ party, ranking }) => [party, ranking])),
        );
        const { equilibria } = analyzeStability(changed);
        expect(equilibria[concept]).toContain(state);
        const nash = leastChange(conflict, { state, concept: 'nash' });
        expect(change.swaps).toBeLessThanOrEqual(nash.swaps);
        const already = analyzeStability(conflict).equilibria[concept].includes(state);
        expect(change.swaps === 0).toBe(already);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test.each<[LeastChangeOptions, string]>([
  [{ state: 'c', concept: 'nash' }, 'state'],
  [{ state: 'a', concept: 'Nash' as Concept }, 'concept'],
  [{ state: 'a', concept: 'nash', party: 'C' }, 'party'],
])('a mistake: %j', (options, path) => {
  expect(() => leastChange(prisonersDilemma, options)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path, code: 'unknown-name' }) as unknown],
    }),
  );
});
