import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import { preferencesOf } from '../../../src/scenario/index.js';
import { plainGame } from '../../scenario/fixtures.js';
import { byDefinition, ratedDeals } from './definitions.js';
import { scoredGame, smallGame } from './smallGames.js';

/** One issue and equal scores for what is not said: the deals are the options, the rows their utilities. */
const options = (
  rows: readonly (readonly number[])[],
  noDeal: readonly number[],
  rule?: Parameters<typeof scoredGame>[3],
): ReturnType<typeof scoredGame> =>
  scoredGame(
    [rows],
    noDeal.map(() => [1]),
    noDeal,
    rule,
  );
const chosen = ({ deals }: { readonly deals: readonly { readonly deal: readonly number[] }[] }): number[] =>
  deals.map(({ deal }) => deal[0]!);

describe('small plain games: every quantity as the definitions say, by looking at all deals', () => {
  test('any game, rule, ties and structural issues', () => {
    fc.assert(
      fc.property(smallGame, (scenario) => {
        const expected = byDefinition(scenario);
        const analysis = analyzeDeals(scenario);
        const deals = ({ deals: of }: { readonly deals: readonly { readonly deal: unknown }[] }): unknown[] =>
          of.map(({ deal }) => deal);
        const { nash, egalitarian, kalaiSmorodinsky, utilitarian } = analysis.solutions;
        expect({
          deals: analysis.deals,
          rational: analysis.individuallyRational,
          feasible: analysis.feasible,
          efficient: analysis.paretoFrontier,
          nash: deals(nash),
          egalitarian: deals(egalitarian),
          kalaiSmorodinsky: deals(kalaiSmorodinsky),
          utilitarian: deals(utilitarian),
        }).toEqual(expected);
        expect(analysis.unanimous).toBe(analysis.individuallyRational);
        for (const solution of [nash, egalitarian, kalaiSmorodinsky, utilitarian]) {
          expect(solution.ties).toBe(solution.deals.length);
          expect(solution.value === null).toBe(solution.ties === 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('gains and utilities of a solution are those of the scenario', () => {
    const scenario = plainGame();
    const rated = ratedDeals(scenario);
    const { utilitarian } = analyzeDeals(scenario).solutions;
    const { deal, levels, utilities, gains } = utilitarian.deals[0]!;
    const known = rated.find((x) => x.deal.join() === deal.join())!;
    expect(levels).toEqual({ price: deal[0], terms: deal[1] });
    ['Seller', 'Buyer', 'Agency'].forEach((id, i) => {
      expect(gains[id]).toBeCloseTo(known.gains[i]!, 12);
      expect(utilities[id]).toBeCloseTo(known.gains[i]! + 0.2, 12);
    });
    const { weights, values } = preferencesOf(scenario.issues, scenario.parties[0]!.preferences);
    const own = deal.reduce((sum, option, k) => sum + weights[k]! * values[k]![option]!, 0);
    expect(utilities.Seller).toBeCloseTo(own, 12);
  });
});

test('only what the rules allow a text to be is counted and solved', () => {
  const issues = [
    { id: 'kind', label: 'kind', structural: true, options: ['talk', 'plan'] },
    { id: 'form', label: 'form', structural: true, options: ['oral', 'written'] },
    { id: 'fish', label: 'fish', options: ['none', 'half', 'all'] },
  ];
  const values = { kind: [0, 0], form: [0, 0], fish: [0, 0.5, 1] };
  const weights = { kind: 0, form: 0, fish: 1 };
  const parties = ['A', 'B'].map((id) => ({
    id,
    label: id,
    preferences: { kind: 'cardinal' as const, weights, values },
  }));
  const written = { when: { issue: 'kind', atLeast: 1 }, then: { issue: 'form', atLeast: 1 } };
  const half = { when: { issue: 'form', atLeast: 1 }, then: { issue: 'fish', atMost: 1 } };
  const agents = { A: { name: 'none', parameters: {} }, B: { name: 'none', parameters: {} } };
  const game = {
    ...plainGame(),
    agents,
    issues,
    parties,
    constraints: [written, half],
    rule: { kind: 'unanimity' as const },
  };
  const analysis = analyzeDeals(game);
  // Talk, oral: 3; talk, written: 2; plan, written: 2; plan, oral: none.
  expect(analysis).toMatchObject({ deals: 7, excluded: 5, individuallyRational: 7, paretoFrontier: 1 });
  expect(analysis.solutions.nash.deals.map(({ deal }) => deal)).toEqual([[0, 0, 2]]);
  const never = [0, 1].map((atMost) => ({
    when: { issue: 'kind', atLeast: 0 },
    then: atMost === 0 ? { issue: 'form', atMost } : { issue: 'form', atLeast: 1 },
  }));
  const nothing = analyzeDeals({ ...game, constraints: never });
  expect(nothing).toMatchObject({ deals: 0, excluded: 12, individuallyRational: 0, paretoFrontier: 0 });
  expect(nothing.solutions.utilitarian).toEqual({ value: null, ties: 0, deals: [] });
});

describe('known examples', () => {
  test('the three solutions part where utilities are of different reach', () => {
    // A gains twice what B does; deal n is a division of one good.
    const rows = [
      [0, 0.5],
      [0.25, 0.45],
      [0.5, 0.375],
      [0.6, 0.3],
      [0.32, 0.32],
      [1, 0],
    ];
    const { solutions, paretoFrontier, ideal } = analyzeDeals(options(rows, [0, 0]));
    expect(chosen(solutions.nash)).toEqual([2]); // 0.1875 against 0.18 of 0.6 × 0.3
    expect(chosen(solutions.egalitarian)).toEqual([2]); // 0.375
    expect(chosen(solutions.kalaiSmorodinsky)).toEqual([3]); // 0.6 and 0.6 of the ideals
    expect(chosen(solutions.utilitarian)).toEqual([5]);
    expect(solutions.kalaiSmorodinsky.value).toBeCloseTo(0.6, 12);
    expect(paretoFrontier).toBe(5);
    expect(ideal).toEqual({ A: 1, B: 0.5 });
  });

  test('Nash does not change with the scale of one party, egalitarian does', () => {
    const rows = [
      [0.1, 0.9],
      [0.5, 0.5],
      [0.3, 0.8],
    ];
    const halved = rows.map(([a, b]) => [a! / 2, b!]);
    const [first, second] = [options(rows, [0, 0]), options(halved, [0, 0])].map((x) => analyzeDeals(x));
    expect(chosen(first!.solutions.nash)).toEqual(chosen(second!.solutions.nash));
    expect(first!.solutions.nash.value).toBeCloseTo(0.25, 12);
  });

  test('leximin: the second worst decides where the worst are equal; all ties are there', () => {
    const rows = [
      [0.4, 0.4, 0.9],
      [0.4, 0.6, 0.5],
      [0.5, 0.4, 0.6],
      [0.6, 0.5, 0.4],
    ];
    const { solutions } = analyzeDeals(options(rows, [0, 0, 0]));
    expect(chosen(solutions.egalitarian)).toEqual([1, 2, 3]);
    expect(solutions.egalitarian.ties).toBe(3);
  });

  test('a party that can gain nothing: its ideal counts as 1, and all products are 0', () => {
    const rows = [
      [0.5, 0.2],
      [0.5, 0.7],
      [0.4, 0.9],
    ];
    const { solutions, individuallyRational } = analyzeDeals(options(rows, [0.5, 0]));
    expect(individuallyRational).toBe(2);
    expect(solutions.nash).toMatchObject({ value: 0, ties: 2 });
    expect(chosen(solutions.kalaiSmorodinsky)).toEqual([1]);
  });

  test('no deal suits all: no Nash and no Kalai–Smorodinsky deal, and the others are there', () => {
    const rows = [
      [0.9, 0.1],
      [0.2, 0.8],
    ];
    const analysis = analyzeDeals(options(rows, [0.5, 0.5]));
    expect(analysis).toMatchObject({ individuallyRational: 0, unanimous: 0, ideal: { A: null, B: null } });
    expect(analysis.solutions.nash).toEqual({ value: null, ties: 0, deals: [] });
    expect(analysis.solutions.kalaiSmorodinsky).toEqual({ value: null, ties: 0, deals: [] });
    expect(chosen(analysis.solutions.egalitarian)).toEqual([1]);
    expect(chosen(analysis.solutions.utilitarian)).toEqual([0, 1]);
  });

  test('a gain of nothing is no loss, with sums that miss it in the last bit', () => {
    const values = [0, 1, 2].map(() => [
      [0, 0],
      [1, 0.5],
    ]);
    const weights = [
      [0.1, 0.2, 0.7],
      [0.1, 0.2, 0.7],
    ];
    // 0.1 + 0.2 is not 0.3.
    const analysis = analyzeDeals(scoredGame(values, weights, [0.3, 0.15]));
    expect(analysis.individuallyRational).toBe(5);
  });

  test('quorum with vetoes', () => {
    const rows = [
      [1, 1, 1, 0], // all but D
      [1, 0, 1, 1], // B holds a veto
      [1, 1, 0, 0], // two are not enough
      [1, 1, 1, 1],
      [0, 1, 1, 1], // A holds a veto
    ];
    const rule = { kind: 'quorum', yes: 3, vetoes: ['A', 'B'] } as const;
    const analysis = analyzeDeals(options(rows, [0.5, 0.5, 0.5, 0.5], rule));
    expect(analysis).toMatchObject({ deals: 5, individuallyRational: 1, unanimous: 1, feasible: 2 });
  });
});

describe('size', () => {
  const wide = scoredGame(
    Array.from({ length: 11 }, () => [
      [0.5, 0.5],
      [0.5, 0.5],
    ]),
    [Array(11).fill(1 / 11), Array(11).fill(1 / 11)] as number[][],
    [0, 0],
  );

  test('over the limit: an error with both numbers, and nothing is worked out', () => {
    expect(() => analyzeDeals(wide, { most: 2047 })).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        message: expect.stringMatching(/There are 2048 deals, and the limit is 2047/) as string,
      }) as Error,
    );
    const huge = scoredGame(
      Array.from({ length: 30 }, () => [
        [0, 0],
        [0.5, 0.5],
        [1, 1],
      ]),
      [Array(30).fill(1 / 30), Array(30).fill(1 / 30)] as number[][],
      [0, 0],
    );
    expect(() => analyzeDeals(huge)).toThrow(/205891132094649 deals, and the limit is 10000000/);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity, '10'])('a limit of %s is refused', (most) => {
    expect(() => analyzeDeals(wide, { most: most as number })).toThrow(
      /most: Expected a whole number from 1 to 4294967295/,
    );
  });

  test('more than 1,000 ties: their number, and the first 1,000 in order', () => {
    const { solutions, paretoFrontier } = analyzeDeals(wide, { most: 2048 });
    expect(paretoFrontier).toBe(2048);
    for (const { ties, deals } of Object.values(solutions)) {
      expect(ties).toBe(2048);
      expect(deals).toHaveLength(1000);
      expect(deals.map(({ deal }) => Number.parseInt(deal.join(''), 2))).toEqual([...Array(1000).keys()]);
    }
  });
});
