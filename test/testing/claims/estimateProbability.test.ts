import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreed,
  estimateProbability,
  eventually,
  implies,
  not,
  scenarioNear,
  testProbability,
} from '../../../src/testing/index.js';
import type { Claim } from '../../../src/testing/index.js';
import { accepted, coin } from './coin.js';

test('the probability of one scenario, as narrow as asked for', () => {
  const { estimate, low, high, runs } = estimateProbability(coin(0.3), accepted, { width: 0.2 });
  expect(high - low).toBeLessThanOrEqual(0.2);
  expect(low < 0.3 && 0.3 < high).toBe(true);
  expect(estimate).toBeGreaterThan(low);
  expect(runs).toBeGreaterThan(50);
});

test('over a prior: the mean of a grid, without the bias of a search towards its ends', () => {
  const grid = fc.integer({ min: 0, max: 1000 }).map((n) => coin(n < 200 || n > 990 ? 1 : 0));
  const { low, high } = estimateProbability(grid, accepted, { width: 0.15 });
  expect(low < 0.21 && 0.21 < high).toBe(true);
  expect(high).toBeLessThan(0.3);
});

describe('levers of scenarioNear', () => {
  // The baseline is one of five settings, and the only one that agrees.
  const near = scenarioNear(coin(1), { vary: { 'parties.B.mandate': [1, 0, 0, 0, 0] } });

  test('are uniform over their settings', () => {
    const { low, high, draw, words } = estimateProbability(near, accepted, { width: 0.3 });
    expect(low < 0.2 && 0.2 < high && high < 0.5).toBe(true);
    expect(draw).toBe('each lever uniform over its settings');
    expect(words).toMatch(
      /^0\.\d+ to 0\.\d+ \(95 %, each lever uniform .*seeds 1 to \d+; \d+ of \d+ runs, a share that leans/,
    );
  });

  test('or left at the baseline in half of the draws, which the output says', () => {
    const { low, high, draw } = estimateProbability(near, accepted, { width: 0.3, draw: 'search' });
    expect(low < 0.6 && 0.6 < high && low > 0.4).toBe(true);
    expect(draw).toBe('each lever at its baseline in half of the draws');
  });

  test('of other arbitraries nothing is known', () => {
    expect(() => estimateProbability(coin(1), accepted, { draw: 'uniform' })).toThrow(/draw: /);
  });
});

test('the same verdict on other chances: simulation seeds can be chosen, and are told', () => {
  const from = (firstSeed: number) => estimateProbability(coin(0.5), accepted, { width: 0.4, firstSeed });
  expect(from(1001)).toEqual(from(1001));
  expect(from(1001).seeds).toBe(`1001 to ${1000 + from(1001).runs}`);
  expect([from(101), from(201), from(301)].some(({ successes }) => successes !== from(1).successes)).toBe(
    true,
  );
});

test.each([
  ['estimateProbability', (claim: Claim) => estimateProbability(coin(0.5), claim)],
  ['testProbability', (claim: Claim) => testProbability(0.5, coin(0.5), claim)],
])('%s refuses a predicate that returns nothing, which would be a yes to every run', (_name, ask) => {
  const silent: Claim = (run) => void (run.outcome.kind === 'settlement');
  expect(() => ask(silent)).toThrow(/claim: Expected true or false, but found nothing/);
});

describe('runs that do not put the claim to the test', () => {
  // It is offered in every run, and true of all in which the offer is refused.
  const ifAccepted = implies(eventually(agreed()), not(eventually(agreed())));

  test('where none does there is nothing to estimate, and no number is told', () => {
    const { words, estimate, low, high, triggered } = estimateProbability(coin(0), ifAccepted, {
      width: 0.4,
    });
    expect({ estimate, low, high, triggered }).toEqual({ estimate: NaN, low: 0, high: 1, triggered: 0 });
    expect(words).toMatch(
      /^Nothing to estimate: none of \d+ runs put the claim to the test \(one scenario, seeds/,
    );
    expect(words).not.toMatch(/1\.000|95 %/);
  });

  test('where some do it says how many, and how many of these keep it', () => {
    const { words, triggered, runs } = estimateProbability(coin(0.5), ifAccepted, { width: 0.4 });
    expect(triggered).toBeGreaterThan(0);
    const put = `; ${triggered} of them put the claim to the test, and 0 of these keep it (interval 0.000 to `;
    expect(words).toContain(put);
    expect(words).toContain(`: the other ${runs - triggered} keep it because`);
    expect(estimateProbability(coin(0.5), accepted, { width: 0.4 }).words).not.toContain('put the claim');
  });
});

test('the same draws every time; others from another seed', () => {
  const grid = fc.integer({ min: 0, max: 100 }).map((n) => coin(n / 100));
  const estimate = (seed: number): unknown => estimateProbability(grid, accepted, { seed, width: 0.4 });
  expect(estimate(1)).toEqual(estimate(1));
  expect(estimate(1)).not.toEqual(estimate(2));
});

test('runs that are left out do not count', () => {
  const { estimate } = estimateProbability(
    coin(0.5),
    (run) => {
      fc.pre(accepted(run) === true);
      return true;
    },
    { maxRuns: 100 },
  );
  expect(estimate).toBe(1);
});

test('a slip in the claim is thrown as it is', () => {
  const slip = (() => 7) as unknown as typeof accepted;
  expect(() => estimateProbability(coin(0.5), slip)).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  );
});
