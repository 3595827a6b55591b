import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { initialState, observe, rulebookOf } from '../../../src/talks/index.js';
import { expectedGain } from '../../../src/valuation/index.js';
import { smallScenario } from '../../scenario/fixtures.js';
import { everyDeal } from '../../valuation/smallSearches.js';
import { dominates, ratedDeals } from './definitions.js';
import { scoredGame, smallGame } from './smallGames.js';

interface Rated {
  readonly deal: readonly number[];
  readonly gains: readonly number[];
}

const round = (gain: number): number => Math.round(gain * 1e9) / 1e9 + 0;

/** Efficient deals, the fairest first, by comparing every two. */
function listed(all: readonly Rated[]): (readonly number[])[] {
  const efficient = all.filter((x) => !all.some((y) => dominates(y, x)));
  const ranked = efficient.map(({ deal, gains }) => ({
    deal,
    worst: gains.map(round).sort((a, b) => a - b),
  }));
  // Deals come in lexicographic order, and sorting keeps it.
  return ranked
    .sort((a, b) => {
      const at = a.worst.findIndex((gain, i) => gain !== b.worst[i]);
      return at < 0 ? 0 : b.worst[at]! - a.worst[at]!;
    })
    .map(({ deal }) => deal);
}

/** What each party alone is in the way of, deal by deal. */
function blocked(all: readonly Rated[], { issues, parties }: Scenario): object {
  const loses = (gain: number): boolean => gain < -1e-9;
  const zone = all.filter(({ gains }) => !gains.some(loses));
  return Object.fromEntries(
    parties.map(({ id }, i) => {
      const alone = all.filter(({ gains }) => gains.every((gain, j) => loses(gain) === (i === j)));
      const options = issues.flatMap(({ id: issue, options: of }, k) =>
        of.flatMap((_, option) => {
          const has = ({ deal }: Rated): boolean => deal[k] === option;
          const deals = alone.filter(has).length;
          return deals === 0 || zone.some(has) ? [] : [{ issue, option, deals }];
        }),
      );
      return [id, { deals: alone.length, options }];
    }),
  );
}

/** A scenario with another utility of each party: a share of the old one, and something to it. */
function rescaled(scenario: Scenario, shares: readonly number[]): Scenario {
  const parties = scenario.parties.map((party, i) => {
    if (party.preferences.kind !== 'cardinal') throw new Error('not cardinal');
    const [share, more] = [shares[i]!, (1 - shares[i]!) / 2];
    const values = Object.fromEntries(
      Object.entries(party.preferences.values).map(([issue, row]) => [
        issue,
        row.map((value) => (value as number) * share + more),
      ]),
    );
    const noDeal = (party.noDeal as number) * share + more;
    return { ...party, noDeal, preferences: { ...party.preferences, values } };
  });
  return { ...scenario, parties };
}

const chosen = (of: readonly { readonly deal: readonly number[] }[]): (readonly number[])[] =>
  of.map(({ deal }) => deal);

describe('small games', () => {
  test('the efficient deals in their order, and what one party alone blocks, as the definitions say', () => {
    fc.assert(
      fc.property(smallGame, (scenario) => {
        const all = ratedDeals(scenario);
        const analysis = analyzeDeals(scenario);
        expect(chosen(analysis.paretoDeals)).toEqual(listed(all));
        expect(analysis.paretoDeals).toHaveLength(analysis.paretoFrontier);
        expect(analysis.blockedAlone).toEqual(blocked(all, scenario));
      }),
      { numRuns: 200 },
    );
  });

  test('the first few are the first of all', () => {
    fc.assert(
      fc.property(smallGame, fc.integer({ min: 0, max: 6 }), (scenario, few) => {
        const all = analyzeDeals(scenario).paretoDeals;
        expect(analyzeDeals(scenario, { listed: few }).paretoDeals).toEqual(all.slice(0, few));
      }),
      { numRuns: 60 },
    );
  });

  test('anonymity: in another order of the parties the same deals, in the same order', () => {
    fc.assert(
      fc.property(smallGame, (scenario) => {
        const turned = { ...scenario, parties: scenario.parties.toReversed() };
        const [one, other] = [analyzeDeals(scenario), analyzeDeals(turned)];
        expect(chosen(other.paretoDeals)).toEqual(chosen(one.paretoDeals));
        expect(other.blockedAlone).toEqual(one.blockedAlone);
      }),
      { numRuns: 60 },
    );
  });

  test('utilities of another scale: the same deals; of one scale for all, in the same order', () => {
    const shares = fc.array(fc.constantFrom(0.25, 0.5, 1), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(smallGame, shares, (scenario, apart) => {
        const one = analyzeDeals(scenario);
        const other = analyzeDeals(rescaled(scenario, apart));
        const sorted = (of: typeof one): string[] => chosen(of.paretoDeals).map(String).sort();
        expect(sorted(other)).toEqual(sorted(one));
        expect(other.blockedAlone).toEqual(one.blockedAlone);
        const alike = analyzeDeals(rescaled(scenario, [0.5, 0.5, 0.5, 0.5]));
        expect(chosen(alike.paretoDeals)).toEqual(chosen(one.paretoDeals));
      }),
      { numRuns: 60 },
    );
  });
});

test('an option that one party alone rules out is named, one that two rule out is not', () => {
  // Option 1 is bad for A, 2 for B, 3 for both; 0 suits everybody.
  const rows = [
    [0.6, 0.6, 0.6],
    [0.1, 0.9, 0.7],
    [0.9, 0.1, 0.7],
    [0.1, 0.1, 1],
  ];
  const { blockedAlone } = analyzeDeals(scoredGame([rows], [[1], [1], [1]], [0.5, 0.5, 0.5]));
  expect(blockedAlone).toEqual({
    A: { deals: 1, options: [{ issue: 'issue0', option: 1, deals: 1 }] },
    B: { deals: 1, options: [{ issue: 'issue0', option: 2, deals: 1 }] },
    C: { deals: 0, options: [] },
  });
});

test('more deals alike than are listed: the first of them', () => {
  const flat = Array.from({ length: 11 }, () => [
    [0.5, 0.5],
    [0.5, 0.5],
  ]);
  const weights = [0, 1].map(() => Array<number>(11).fill(1 / 11));
  const { paretoDeals, paretoFrontier } = analyzeDeals(scoredGame(flat, weights, [0, 0]), { listed: 20 });
  expect(paretoFrontier).toBe(2048);
  expect(chosen(paretoDeals).map((deal) => Number.parseInt(deal.join(''), 2))).toEqual([...Array(20).keys()]);
});

test('of tens of thousands of efficient deals the first few are the fairest', () => {
  // What one gains the others lose: every deal is efficient.
  const share = (k: number, n: number, i: number): number => ((n * (i + 2) * 37 + k * 11 + i * 5) % 29) + 1;
  const values = Array.from({ length: 5 }, (_, k) =>
    Array.from({ length: 8 }, (_none, n) => {
      const shares = [0, 1, 2].map((i) => share(k, n, i));
      const sum = shares.reduce((a, b) => a + b);
      return shares.map((one) => one / sum);
    }),
  );
  const weights = [0, 1, 2].map(() => Array<number>(5).fill(0.2));
  const scenario = scoredGame(values, weights, [0.1, 0.1, 0.1]);
  const { paretoDeals, paretoFrontier } = analyzeDeals(scenario, { listed: 5 });
  expect(paretoFrontier).toBe(8 ** 5);
  const worst = ({ gains }: Rated): number => Math.min(...gains);
  const fairest = ratedDeals(scenario).sort((a, b) => worst(b) - worst(a));
  expect(chosen(paretoDeals).map(String).sort()).toEqual(
    fairest
      .slice(0, 5)
      .map(({ deal }) => String(deal))
      .sort(),
  );
});

test('with a schedule and blocks: the efficient ones of every deal', () => {
  const scenario = smallScenario();
  const book = rulebookOf(scenario);
  const state = initialState(book, 'seed');
  const all = everyDeal(scenario.issues.map(({ options }) => options.length)).map((deal) => ({
    deal,
    gains: book.ids.map((id) =>
      expectedGain(book.rules, id, observe(book, state, id).own, state.public.levels, deal),
    ),
  }));
  const analysis = analyzeDeals(scenario);
  expect(analysis.deals).toBe(all.length);
  expect(chosen(analysis.paretoDeals)).toEqual(listed(all));
  expect(analysis.blockedAlone).toEqual(blocked(all, scenario));
});

test.each([-1, 1.5, 100_001, '3'])('%s deals are not listed', (listedDeals) => {
  expect(() => analyzeDeals(december2003, { listed: listedDeals as number })).toThrow(
    /listed: Expected a whole number from 0 to 100000/,
  );
});

test('a council of 27: all that can be counted of six', () => {
  const options = [0, 1, 2, 3, 4];
  const alike = (i: number): number => (i * 7) % 3;
  const values = [options, options].map((of, k) =>
    of.map((n) => Array.from({ length: 27 }, (_, i) => (alike(i + k) === 0 ? n / 4 : 1 - n / 4))),
  );
  const weights = Array.from({ length: 27 }, (_, i) => (alike(i) === 2 ? [0.25, 0.75] : [0.5, 0.5]));
  const rule = {
    kind: 'weighted',
    votes: Object.fromEntries(Array.from({ length: 27 }, (_, i) => [`P${i}`, (i % 5) + 1])),
    quota: 52,
    vetoes: ['P3'],
  } as const;
  const scenario = scoredGame(values, weights, Array<number>(27).fill(0.4), rule);
  const all = ratedDeals(scenario);
  const content = ({ gains }: Rated): number[] => [...gains.keys()].filter((i) => gains[i]! >= -1e-9);
  const analysis = analyzeDeals(scenario);
  expect(analysis.deals).toBe(25);
  expect(analysis.individuallyRational).toBe(all.filter((x) => content(x).length === 27).length);
  const passing = all.filter((x) => {
    const yes = content(x);
    return yes.includes(3) && yes.reduce((sum, i) => sum + (i % 5) + 1, 0) >= 52;
  });
  expect(analysis.feasible).toBe(passing.length);
  expect(passing.length).toBeGreaterThan(analysis.individuallyRational);
  expect(chosen(analysis.paretoDeals)).toEqual(listed(all));
  expect(analysis.blockedAlone).toEqual(blocked(all, scenario));
});
