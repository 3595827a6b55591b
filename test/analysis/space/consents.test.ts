import { expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import { changeScenario, type Scenario } from '../../../src/scenario/index.js';
import { initialState, observe, rulebookOf } from '../../../src/talks/index.js';
import { bestDeal, compileValuation, expectedGain, maximinDeal } from '../../../src/valuation/index.js';
import { smallScenario } from '../../scenario/fixtures.js';
import { everyDeal } from '../../valuation/smallSearches.js';

const consent = (level: number, atLeast: number, cost: number) => ({
  level,
  party: 'Broker',
  unless: { issue: 'aid', atLeast },
  cost,
});
/** Steps of a substantive and of a structural issue miss a consent, under two conditions on one issue. */
const scenario: Scenario = changeScenario(smallScenario(), {
  issues: {
    arms: { obligation: { consents: [consent(1, 1, 0.03), consent(2, 2, 0.02), consent(2, 1, 0.01)] } },
    verification: { obligation: { consents: [consent(2, 2, 0.04)] } },
  },
});
const book = rulebookOf(scenario);
const state = initialState(book, 'seed');
const { levels } = state.public;
const sizes = scenario.issues.map(({ options }) => options.length);
const gains = everyDeal(sizes).map((deal) => ({
  deal,
  gains: book.ids.map((id) => expectedGain(book.rules, id, observe(book, state, id).own, levels, deal)),
}));

test('a consent that is missed costs the obligor, at the step, and nobody else', () => {
  const without = rulebookOf(smallScenario()).rules;
  const deal = [1, 0, 1, 0, 2];
  const [north, ...others] = book.ids.map((id) => {
    const { own } = observe(book, state, id);
    const of = (of: number[]) =>
      expectedGain(without, id, own, levels, of) - expectedGain(book.rules, id, own, levels, of);
    return [of(deal), of(deal.with(1, 1)), of([0, 0, 1, 0, 2])];
  });
  expect(north![0]).toBeGreaterThan(0.01);
  expect(north!.slice(1)).toEqual([0, 0]);
  expect(others.flat().every((cost) => cost === 0)).toBe(true);
});

test('what is best and what is in the zone is as looking at every deal says', () => {
  const valuations = book.ids.map((id) =>
    compileValuation(book.rules, id, observe(book, state, id).own, levels),
  );
  expect(valuations[0]!.space.parts).toHaveLength(3);
  book.ids.forEach((_, i) => {
    const most = Math.max(...gains.map((each) => each.gains[i]!));
    expect(bestDeal(valuations[i]!).gain).toBeCloseTo(most, 12);
  });
  const floor = Math.max(...gains.map((each) => Math.min(...each.gains)));
  expect(maximinDeal(valuations).floor).toBeCloseTo(floor, 12);
  const analysis = analyzeDeals(scenario);
  const near = 1e-9;
  expect(analysis.deals).toBe(gains.length);
  expect(analysis.individuallyRational).toBe(
    gains.filter((each) => each.gains.every((gain) => gain >= -near)).length,
  );
  const dominates = (y: number[], x: number[]) =>
    y.every((gain, i) => gain >= x[i]! - near) && y.some((gain, i) => gain > x[i]! + near);
  expect(analysis.paretoFrontier).toBe(
    gains.filter((x) => !gains.some((y) => dominates(y.gains, x.gains))).length,
  );
  const sum = (of: readonly number[]) => of.reduce((total, gain) => total + gain, 0);
  const most = Math.max(...gains.map((each) => sum(each.gains)));
  expect(analysis.solutions.utilitarian.deals.map(({ deal }) => deal)).toEqual(
    gains.filter((each) => sum(each.gains) >= most - near).map(({ deal }) => deal),
  );
});
