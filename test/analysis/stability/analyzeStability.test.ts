import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeStability, type Concept, type Conflict } from '../../../src/analysis/index.js';
import { conflicts } from './conflicts.js';
import { byMatrices } from './matrices.js';
import { chicken, elmira, elmiraState, prisonersDilemma } from './published.js';

const concepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq'];
const sorted = (list: readonly string[]): string[] => [...list].sort((a, b) => (a < b ? -1 : 1));

describe('published', () => {
  test('the prisoner’s dilemma: nobody cooperates by Nash, both do when answers are feared', () => {
    const { equilibria, coalitionEquilibria, upsets } = analyzeStability(prisonersDilemma);
    expect(equilibria).toEqual({
      nash: ['none'],
      gmr: ['none', 'a+b'],
      smr: ['none', 'a+b'],
      seq: ['none', 'a+b'],
    });
    expect(coalitionEquilibria.seq).toEqual(['a+b']);
    expect(upsets).toEqual([{ state: 'none', coalition: ['A', 'B'], to: 'a+b', concepts }]);
  });

  test('chicken: that both yield needs threats which hurt who makes them', () => {
    expect(analyzeStability(chicken).equilibria).toEqual({
      nash: ['a', 'b'],
      gmr: ['a', 'b', 'a+b'],
      smr: ['a', 'b', 'a+b'],
      seq: ['a', 'b'],
    });
  });

  test('Elmira: 5, 8 and 9 under all concepts, 1 and 4 under metarationality', () => {
    const { states, equilibria } = analyzeStability(elmira);
    const named = (numbers: readonly number[]): string[] => sorted(numbers.map(elmiraState));
    expect(sorted(states.map(({ id }) => id))).toEqual(named([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(sorted(equilibria.nash)).toEqual(named([5, 8, 9]));
    expect(sorted(equilibria.seq)).toEqual(named([5, 8, 9]));
    expect(sorted(equilibria.gmr)).toEqual(named([1, 4, 5, 8, 9]));
    expect(sorted(equilibria.smr)).toEqual(named([1, 4, 5, 8, 9]));
  });

  test('Elmira: the ministry and Uniroyal leave 5 for 8 together, as they did', () => {
    const { upsets, coalitionEquilibria } = analyzeStability(elmira);
    expect(upsets).toEqual([
      { state: elmiraState(5), coalition: ['MoE', 'UR'], to: elmiraState(8), concepts },
    ]);
    expect(coalitionEquilibria.nash).not.toContain(elmiraState(5));
    expect(coalitionEquilibria.nash).toContain(elmiraState(8));
  });
});

describe('by property', () => {
  test('stability is that of the matrices, for parties and for coalitions', () => {
    fc.assert(
      fc.property(conflicts(), (conflict) => {
        const report = analyzeStability(conflict);
        const own = byMatrices(conflict);
        expect(sorted(report.states.map(({ id }) => id))).toEqual(sorted(own.states));
        const everyone = conflict.parties.map((_, i) => i);
        for (const concept of concepts) {
          const alone = everyone.map((i) => own.stable(concept, [i], false));
          for (const { id, stable } of report.states) {
            const s = own.states.indexOf(id);
            conflict.parties.forEach((party, i) => {
              expect([id, party, concept, stable[party]!.includes(concept)]).toEqual([
                ...[id, party, concept],
                alone[i]![s]!,
              ]);
            });
          }
          const together = own.subsets(everyone).map((members) => own.stable(concept, members, true));
          expect(sorted(report.coalitionEquilibria[concept])).toEqual(
            sorted(own.states.filter((_, s) => together.every((one) => one[s]!))),
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('Nash ⊆ SEQ ⊆ GMR and Nash ⊆ SMR ⊆ GMR, for parties and coalitions', () => {
    fc.assert(
      fc.property(conflicts({ options: 4 }), (conflict) => {
        const { states, equilibria, coalitionEquilibria } = analyzeStability(conflict);
        const isWithin = (one: readonly unknown[], other: readonly unknown[]): void => {
          expect(other).toEqual(expect.arrayContaining([...one]));
        };
        for (const sets of [equilibria, coalitionEquilibria]) {
          isWithin(sets.nash, sets.seq);
          isWithin(sets.nash, sets.smr);
          isWithin(sets.seq, sets.gmr);
          isWithin(sets.smr, sets.gmr);
        }
        for (const { stable } of states) {
          for (const under of Object.values(stable)) {
            if (under.includes('nash')) expect(under).toEqual([...concepts]);
            if (under.includes('seq') || under.includes('smr')) expect(under).toContain('gmr');
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('neither the order of parties and options nor what parties are called counts', () => {
    fc.assert(
      fc.property(conflicts({ options: 3 }), (conflict) => {
        const renamed: Record<string, string> = { A: 'Z', B: 'Y', C: 'X' };
        const turned: Conflict = {
          ...conflict,
          parties: conflict.parties.map((id) => renamed[id]!).reverse(),
          options: conflict.options
            .map((one) => ({ ...one, owners: one.owners.map((id) => renamed[id]!) }))
            .reverse(),
          // The name of a state lists what is taken in the order of options.
          preferences: Object.fromEntries(
            Object.entries(conflict.preferences).map(([party, ranking]) => [
              renamed[party]!,
              ranking.map((one) => (typeof one === 'string' ? turn(one) : one.map(turn))),
            ]),
          ),
        };
        const [before, after] = [analyzeStability(conflict), analyzeStability(turned)];
        for (const concept of concepts) {
          expect(sorted(after.equilibria[concept])).toEqual(sorted(before.equilibria[concept].map(turn)));
          expect(sorted(after.coalitionEquilibria[concept])).toEqual(
            sorted(before.coalitionEquilibria[concept].map(turn)),
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('an answer is a legal sequence that ends no better for who would have moved', () => {
    fc.assert(
      fc.property(conflicts({ options: 4 }), (conflict) => {
        const placeOf = (party: string, state: string): number =>
          conflict.preferences[party]!.findIndex((one) => one === state || one.includes(state));
        for (const { id, improvements } of analyzeStability(conflict).states) {
          for (const { party, to, sanctions } of improvements) {
            expect(placeOf(party, to)).toBeLessThan(placeOf(party, id));
            for (const [concept, answer] of Object.entries(sanctions)) {
              expect(placeOf(party, answer.at(-1)!.to)).toBeGreaterThanOrEqual(placeOf(party, id));
              answer.forEach((step, k) => {
                expect(step.party).not.toBe(party);
                expect(step.party).not.toBe(answer[k - 1]?.party);
                const from = answer[k - 1]?.to ?? to;
                if (concept === 'seq') {
                  expect(placeOf(step.party, step.to)).toBeLessThan(placeOf(step.party, from));
                }
              });
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

function turn(state: string): string {
  return state.split('+').reverse().join('+');
}

describe('mistakes', () => {
  test.each<[string, unknown, string]>([
    ['no parties', { ...chicken, parties: [] }, 'parties'],
    [
      'an owner who is not there',
      { ...chicken, options: [{ id: 'a', owners: ['C'] }] },
      'options[0].owners[0]',
    ],
    ['an option twice', { ...chicken, options: [chicken.options[0], chicken.options[0]] }, 'options[1].id'],
    ['a pattern of no option', { ...chicken, infeasible: [{ c: true }] }, 'infeasible[0].c'],
    ['a state left out', { ...chicken, preferences: { ...chicken.preferences, A: ['a'] } }, 'preferences.A'],
    [
      'a state twice',
      { ...chicken, preferences: { ...chicken.preferences, A: ['a', 'b', 'a+b', ['none', 'a']] } },
      'preferences.A[3][1]',
    ],
    ['no such state', { ...chicken, preferences: { ...chicken.preferences, B: ['x'] } }, 'preferences.B[0]'],
    ['a party without wants', { ...chicken, preferences: { A: chicken.preferences['A'] } }, 'preferences.B'],
    ['nothing feasible', { ...chicken, infeasible: [{}] }, 'options'],
    [
      'an option called as the state in which nothing is taken',
      { ...chicken, options: [{ id: 'none', owners: ['A'] }] },
      'options',
    ],
    [
      'a name of the same that another state has',
      { ...chicken, same: [{ id: 'a', when: { b: true } }] },
      'same[0].id',
    ],
    ['another member', { ...chicken, prefrences: {} }, 'prefrences'],
  ])('%s', (_name, conflict, path) => {
    const wrong = (): unknown => analyzeStability(conflict as Conflict);
    expect(wrong).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
      }),
    );
  });
});
