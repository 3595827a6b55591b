import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateProbability, scenarioNear } from '../../../src/testing/index.js';
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

test('each lever of scenarioNear is moved in half of the draws', () => {
  const near = scenarioNear(coin(1), { vary: { 'parties.B.mandate': [0] } });
  const { low, high } = estimateProbability(near, accepted, { width: 0.3 });
  expect(low < 0.5 && 0.5 < high).toBe(true);
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
