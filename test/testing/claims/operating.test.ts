import { describe, expect, test } from 'vitest';
import {
  alphaSpent,
  confidenceSequence,
  sequenceTest,
  sprt,
  wilsonInterval,
} from '../../../src/analysis/index.js';
import type { SequentialTest } from '../../../src/analysis/index.js';
import { runsNeeded } from '../../../src/testing/index.js';
import { decisionTimes } from '../../../src/testing/claims/decisionTimes.js';

/** What a test has done after so many runs, over all paths. */
function after(test: SequentialTest, p: number, maxRuns: number) {
  let so = { n: 0, accepted: 0, rejected: 0, open: 1 };
  let expected = 0;
  decisionTimes(test, p, maxRuns, (next) => {
    expected += so.open;
    so = next;
    return undefined;
  });
  return { ...so, expected };
}

describe('the calculation', () => {
  test('loses no path', () => {
    for (const p of [0.1, 0.5, 0.93]) {
      const { accepted, rejected, open } = after(sequenceTest(0.8), p, 120);
      expect(accepted + rejected + open).toBeCloseTo(1, 12);
    }
  });

  test('is that of all paths, counted one by one', () => {
    const gate = sprt({ theta: 0.5, indifference: 0.3 });
    const p = 0.3;
    const found = { accepted: 0, rejected: 0 };
    const walk = (n: number, k: number, mass: number): void => {
      const ratio = k * gate.success + (n - k) * gate.failure;
      if (ratio <= gate.acceptAt) found.accepted += mass;
      else if (ratio >= gate.rejectAt) found.rejected += mass;
      else if (n < 12) {
        walk(n + 1, k + 1, mass * p);
        walk(n + 1, k, mass * (1 - p));
      }
    };
    walk(0, 0, 1);
    const { accepted, rejected } = after(gate, p, 12);
    expect(accepted).toBeCloseTo(found.accepted, 12);
    expect(rejected).toBeCloseTo(found.rejected, 12);
  });

  test('gives the known numbers of runs of the ratio test', () => {
    const gate = sprt({ theta: 0.9, indifference: 0.05 });
    const expected = (p: number): number => after(gate, p, 5000).expected;
    expect([expected(0.95), expected(0.9), expected(0.85)].map((n) => n.toFixed(1))).toEqual([
      '55.0',
      '79.2',
      '43.5',
    ]);
  });
});

describe('what the documents promise, exactly', () => {
  const thetas = [0.5, 0.7, 0.9, 0.95];
  const alphas = [0.05, alphaSpent(10)];

  test('a confidence sequence rejects a true claim, or accepts a false one, with probability α at most', () => {
    for (const theta of thetas) {
      for (const alpha of alphas) {
        const sequence = sequenceTest(theta, alpha);
        for (const by of [0, 0.02, 0.04]) {
          expect(after(sequence, theta + by, 400).rejected).toBeLessThanOrEqual(alpha);
          expect(after(sequence, theta - by - 1e-9, 400).accepted).toBeLessThanOrEqual(alpha);
        }
      }
    }
  });

  test('but a true claim with little room fails, because it stays inconclusive', () => {
    // The table of the manual: θ = 0.9, α = 0.05, 1000 runs.
    const fails = [0.91, 0.92, 0.93, 0.94, 0.95, 0.97].map(
      (p) => 1 - after(sequenceTest(0.9), p, 1000).accepted,
    );
    expect(fails.map((share) => share.toFixed(3))).toEqual([
      '0.968',
      '0.848',
      '0.490',
      '0.109',
      '0.007',
      '0.001',
    ]);
    // The hundredth scenario of a property, whose α is 3e-6.
    expect(after(sequenceTest(0.9, alphaSpent(100)), 0.95, 1000).open.toFixed(2)).toBe('0.40');
  });

  test('over many scenarios that are all barely true they reject with α at most together', () => {
    const rejected = Array.from(
      { length: 20 },
      (_, k) => after(sequenceTest(0.9, alphaSpent(k + 1)), 0.9, 500).rejected,
    );
    expect(rejected[0]).toBeGreaterThan(0);
    expect(rejected.reduce((sum, share) => sum + share, 0)).toBeLessThan(0.05);
  });

  test('a hundred scenarios true with 0.95 fail at 1000 runs: in 40 % if they share chances, in all if not', () => {
    // From the tenth on, of each ten the first: they stay open more seldom than the others.
    const open = Array.from({ length: 10 }, (_, k) =>
      after(sequenceTest(0.9, alphaSpent(10 * k + 1)), 0.95, 1000),
    ).map((so) => so.open);
    expect(after(sequenceTest(0.9, alphaSpent(100)), 0.95, 1000).open).toBeCloseTo(0.4, 1);
    expect(open.reduce((passes, share) => passes * (1 - share) ** 10, 1)).toBeLessThan(0.001);
  });

  test('an estimate that stops by its width: the interval holds, the share at the stop leans outwards', () => {
    for (const [width, p, leans] of [
      [0.4, 0.1, '0.072'],
      [0.4, 0.3, '0.280'],
      [0.2, 0.1, '0.085'],
      [0.2, 0.5, '0.500'],
    ] as const) {
      let mass = new Map([[0, 1]]);
      let [covered, mean] = [0, 0];
      for (let n = 1; mass.size > 0; n++) {
        const next = new Map<number, number>();
        for (const [k, share] of mass) {
          next.set(k, (next.get(k) ?? 0) + share * (1 - p));
          next.set(k + 1, (next.get(k + 1) ?? 0) + share * p);
        }
        for (const [k, share] of next) {
          const { low, high } = confidenceSequence(k, n);
          if (high - low > width) continue;
          if (low <= p && p <= high) covered += share;
          mean += (share * k) / n;
          next.delete(k);
        }
        mass = next;
      }
      expect(covered).toBeGreaterThan(0.99);
      expect(mean.toFixed(3)).toBe(leans);
    }
  });

  test('the ratio test rejects at θ + d, and accepts at θ − d, about as seldom as it says; between says nothing', () => {
    for (const theta of thetas) {
      const d = Math.min(0.05, (1 - theta) / 2);
      for (const [alpha, beta] of [
        [0.05, 0.05],
        [0.01, 0.1],
      ] as const) {
        const gate = sprt({ theta, indifference: d, alpha, beta });
        expect(after(gate, theta + d, 2000).rejected).toBeLessThanOrEqual(alpha / (1 - beta));
        expect(after(gate, theta - d, 2000).accepted).toBeLessThanOrEqual(beta / (1 - alpha));
      }
    }
    // At θ itself, where the claim is true, it rejects in half of the tests: no α holds there.
    expect(after(sprt({ theta: 0.7, indifference: 0.05 }), 0.7, 5000).rejected).toBeGreaterThan(0.4);
  });

  test('fresh seeds confirm a claim that is true, however it was found, with a probability of 0.04 at most', () => {
    for (const theta of thetas) {
      const n = 200;
      let confirmed = 0;
      let weight = (1 - theta) ** n;
      for (let k = 0; k <= n && wilsonInterval(k, n).high < theta; k++) {
        confirmed += weight;
        weight *= ((n - k) / (k + 1)) * (theta / (1 - theta));
      }
      expect(confirmed).toBeGreaterThan(0);
      expect(confirmed).toBeLessThan(0.04);
    }
  });
});

describe('runsNeeded', () => {
  test('is the least number of runs that is enough', () => {
    for (const [p, theta] of [
      [0.95, 0.9],
      [0.97, 0.9],
      [0.6, 0.8],
    ] as const) {
      const { maxRuns, verdict } = runsNeeded({ p, theta, power: 0.95 });
      const right = (n: number): number =>
        after(sequenceTest(theta), p, n)[verdict === 'accept' ? 'accepted' : 'rejected'];
      expect(right(maxRuns!)).toBeGreaterThanOrEqual(0.95);
      expect(right(maxRuns! - 1)).toBeLessThan(0.95);
    }
  });

  test('counts the games to be expected', () => {
    const { maxRuns, games } = runsNeeded({ p: 0.97, theta: 0.9 });
    expect(games).toBe(Math.round(after(sequenceTest(0.9), 0.97, maxRuns!).expected));
  });

  test('of several scenarios gives the later ones what their smaller α takes', () => {
    const ten = runsNeeded({ p: 0.97, theta: 0.9, scenarios: 10 });
    const tests = Array.from({ length: 10 }, (_, k) => sequenceTest(0.9, alphaSpent(k + 1)));
    const missed = (n: number): number =>
      tests.reduce((sum, sequence) => sum + 1 - after(sequence, 0.97, n).accepted, 0);
    expect(missed(ten.maxRuns!)).toBeLessThanOrEqual(0.01);
    expect(missed(ten.maxRuns! - 1)).toBeGreaterThan(0.01);
    expect(ten.games).toBeGreaterThan(10 * runsNeeded({ p: 0.97, theta: 0.9 }).games!);
  });

  test('next to θ no number is enough; the ratio test has its own', () => {
    expect(runsNeeded({ p: 0.9001, theta: 0.9, scenarios: 2 })).toEqual({
      verdict: 'accept',
      maxRuns: null,
      games: null,
    });
    const gate = { p: 0.95, theta: 0.85, method: 'sprt', indifference: 0.05 } as const;
    expect(runsNeeded(gate).maxRuns).toBeLessThan(runsNeeded({ p: 0.95, theta: 0.85 }).maxRuns!);
  });
});
