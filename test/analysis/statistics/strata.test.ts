import { describe, expect, test } from 'vitest';
import {
  clopperPearson,
  noStrata,
  shareDifferenceInterval,
  shareVariance,
  stratifiedDifferenceInterval,
  stratifiedMeanInterval,
  stratifiedShareInterval,
  wilsonInterval,
  withStratum,
  type Interval,
  type Strata,
} from '../../../src/analysis/index.js';

/** What is known of so many yes of n runs at each point. */
function sharesOf(yes: readonly number[], n: number): Strata {
  return yes.reduce(
    (strata, count) =>
      withStratum(strata, {
        count: n,
        variance: shareVariance(count, n),
        unlike: Math.min(count, n - count),
      }),
    noStrata,
  );
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const shareInterval = (yes: readonly number[], n: number): Interval =>
  stratifiedShareInterval(sum(yes), sharesOf(yes, n), 0.05);

/** Chances of 0, 1, … n. */
function binomial(n: number, p: number): number[] {
  let chances = [1];
  for (let run = 0; run < n; run++) {
    chances = Array.from(
      { length: run + 2 },
      (_, k) => (chances[k] ?? 0) * (1 - p) + (chances[k - 1] ?? 0) * p,
    );
  }
  return chances;
}

const width = ({ low, high }: Interval): number => high - low;
const holds = ({ low, high }: Interval, truth: number): boolean =>
  low - 1e-9 <= truth && truth <= high + 1e-9;

describe('shares', () => {
  test.each([4, 20])('cover at two points of %i runs, by enumeration: 92 of 100 or more', (n) => {
    const grid = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 0.98, 1];
    const found = Array.from({ length: n + 1 }, (_, a) =>
      Array.from({ length: n + 1 }, (_, b) => shareInterval([a, b], n)),
    );
    const chances = new Map(grid.map((p) => [p, binomial(n, p)]));
    const covered = grid.flatMap((p) =>
      grid.map((q) => {
        const [first, second] = [chances.get(p)!, chances.get(q)!];
        return sum(
          found.flatMap((row, a) =>
            row.map((interval, b) => (holds(interval, (p + q) / 2) ? first[a]! * second[b]! : 0)),
          ),
        );
      }),
    );
    expect(Math.min(...covered)).toBeGreaterThan(0.92);
  });

  test.each([2, 3, 5])(
    'of few unlike their point cover at two points of %i runs in 95 of 100 or more',
    (n) => {
      const grid = Array.from({ length: 26 }, (_, k) => k / 25);
      const chances = grid.map((p) => binomial(n, p));
      const runs = Array.from({ length: n + 1 }, (_, yes) => yes);
      const found = runs.map((a) => runs.map((b) => shareInterval([a, b], n)));
      let least = 1;
      for (const [one, p] of grid.entries()) {
        for (const [two, q] of grid.entries()) {
          const covered = runs.map((a) =>
            runs.map((b) => (holds(found[a]![b]!, (p + q) / 2) ? chances[one]![a]! * chances[two]![b]! : 0)),
          );
          least = Math.min(least, sum(covered.flat()));
        }
      }
      expect(least).toBeGreaterThan(0.95);
    },
  );

  test('cover at nine points of four runs, by dynamic programming', () => {
    const [n, points] = [4, 9];
    const found = new Map<string, Interval>();
    for (const [p, q, split] of [
      [0.1, 0.1, 9],
      [0.5, 0.5, 9],
      [0.05, 0.9, 4],
      [0, 0.3, 6],
      [1, 0.5, 3],
    ] as const) {
      // By how many points have 0, 1, … 4 yes: their order does not matter.
      let states = new Map<string, number>([['0,0,0,0,0', 1]]);
      for (let point = 0; point < points; point++) {
        const chances = binomial(n, point < split ? p : q);
        const next = new Map<string, number>();
        for (const [key, chance] of states) {
          chances.forEach((of, yes) => {
            const counts = key.split(',').map(Number);
            counts[yes]! += 1;
            const to = counts.join(',');
            next.set(to, (next.get(to) ?? 0) + chance * of);
          });
        }
        states = next;
      }
      const truth = (p * split + q * (points - split)) / points;
      let covered = 0;
      for (const [key, chance] of states) {
        const yes = key.split(',').flatMap((count, of) => Array.from({ length: Number(count) }, () => of));
        if (!found.has(key)) found.set(key, shareInterval(yes, n));
        if (holds(found.get(key)!, truth)) covered += chance;
      }
      expect(covered).toBeGreaterThan(0.94);
    }
  });

  test('of few unlike their point the two bounds hold together: neither is chosen for being the shorter', () => {
    const few = clopperPearson(4, 12, 0.05).high;
    const all = clopperPearson(6, 12, 0.025);
    expect(shareInterval([2, 4], 6)).toEqual({
      low: Math.max(0, 0.5 - few, all.low),
      high: Math.min(1, 0.5 + few, all.high),
    });
  });

  test('of one point, or points with one run, that of Wilson', () => {
    expect(shareInterval([3], 10)).toEqual(wilsonInterval(3, 10));
    expect(shareInterval([1, 0, 1], 1)).toEqual(wilsonInterval(2, 3));
  });

  test('what the points do is not in it; where all are alike it is that of all runs, but for the spread of an estimate', () => {
    const [apart, pooled] = [shareInterval([57, 3], 60), wilsonInterval(60, 120)];
    expect(width(apart)).toBeLessThan(0.5 * width(pooled));
    const alike = shareInterval([30, 30], 60);
    expect([alike.low, alike.high]).toEqual([
      expect.closeTo(pooled.low, 2) as number,
      expect.closeTo(pooled.high, 2) as number,
    ]);
  });
});

/** What is known of so many gained and lost of n pairs at each point. */
function differencesOf(points: readonly (readonly [gained: number, lost: number])[], n: number): Interval {
  let strata = noStrata;
  let isUsual = true;
  for (const [gained, lost] of points) {
    const most = Math.max(gained, lost, n - gained - lost);
    const variance = (gained + lost - (gained - lost) ** 2 / n) / (n - 1);
    strata = withStratum(strata, { count: n, variance, unlike: n - most });
    isUsual &&= most === n - gained - lost;
  }
  const [gained, lost] = [sum(points.map(([g]) => g)), sum(points.map(([, l]) => l))];
  return stratifiedDifferenceInterval(gained, lost, strata, isUsual, 0.05);
}

describe('differences of shares', () => {
  test.each([4, 6])('cover at two points of %i pairs, by enumeration: 93 of 100 or more', (n) => {
    const outcomes = Array.from({ length: n + 1 }, (_, g) =>
      Array.from({ length: n + 1 - g }, (_, l) => [g, l] as const),
    ).flat();
    const found = outcomes.map((first) => outcomes.map((second) => differencesOf([first, second], n)));
    const truths = [[0, 0], [0.05, 0], [0.3, 0], [0.5, 0], [0.97, 0], [0.3, 0.1], [0.3, 0.3], [0.5, 0.5], [0, 0.6], [0.05, 0.9]]; // prettier-ignore
    const chanceOf = ([g, l]: readonly [number, number], [a, b]: readonly number[]): number => {
      const choose = binomial(n, 0.5)[g]! * 2 ** n * binomial(n - g, 0.5)[l]! * 2 ** (n - g);
      return choose * a! ** g * b! ** l * Math.max(0, 1 - a! - b!) ** (n - g - l);
    };
    const chances = truths.map((truth) => outcomes.map((outcome) => chanceOf(outcome, truth)));
    let [least, wrong] = [1, 0];
    for (const [p, first] of truths.entries()) {
      for (const [q, second] of truths.entries()) {
        const truth = (first[0]! - first[1]! + second[0]! - second[1]!) / 2;
        let [covered, excludes] = [0, 0];
        for (let a = 0; a < outcomes.length; a++) {
          for (let b = 0; b < outcomes.length; b++) {
            const chance = chances[p]![a]! * chances[q]![b]!;
            if (holds(found[a]![b]!, truth)) covered += chance;
            if (!holds(found[a]![b]!, 0)) excludes += chance;
          }
        }
        least = Math.min(least, covered);
        if (Math.abs(truth) < 1e-9) wrong = Math.max(wrong, excludes);
      }
    }
    expect(least).toBeGreaterThan(0.93);
    expect(wrong).toBeLessThan(0.05);
  });

  test('of few unlike their point the two bounds hold together, each with its part of the error', () => {
    const few = clopperPearson(2, 8, 0.05).high;
    const all = shareDifferenceInterval(5, 1, 8, 0.025);
    // Most pairs are gains at the one point and do not differ at the other, so that two can lie 2 apart.
    const found = differencesOf([[4, 0], [1, 1]], 4); // prettier-ignore
    expect(found).toEqual({ low: Math.max(0.5 - 2 * few, all.low), high: Math.min(0.5 + 2 * few, all.high) });
  });

  test('of one point that of all pairs', () => {
    expect(differencesOf([[9, 1]], 20)).toEqual(shareDifferenceInterval(9, 1, 20, 0.05));
  });

  test('where everything turns at one point and nothing at another, that is no chance', () => {
    const found = differencesOf([[0, 30], [0, 0]], 30); // prettier-ignore
    expect(width(found)).toBeLessThan(width(shareDifferenceInterval(0, 30, 60, 0.05)));
  });
});

describe('means', () => {
  const strata = [
    [1, 2, 3, 4, 5, 6],
    [101, 102, 103, 104, 105, 106],
  ].reduce(
    // prettier-ignore
    (of) => withStratum(of, { count: 6, variance: 3.5, unlike: 5 }),
    noStrata,
  );

  test('Student, of the variance within the points', () => {
    const { low, high } = stratifiedMeanInterval(53.5, 105, strata, () => ({ low: 0, high: 110 }), 0.05)!;
    // 10 degrees of freedom: t = 2.228.
    expect([low, high]).toEqual([
      expect.closeTo(53.5 - 2.228138852 * Math.sqrt(3.5 / 12), 8) as number,
      expect.closeTo(53.5 + 2.228138852 * Math.sqrt(3.5 / 12), 8) as number,
    ]);
  });

  test('of few unlike their point it asks for the interval of all numbers with half of the error', () => {
    const asked: number[] = [];
    const pooled = (alpha: number) => (asked.push(alpha), { low: 4.5, high: 9 });
    const few = [0, 1].reduce((of) => withStratum(of, { count: 20, variance: 0.2, unlike: 1 }), noStrata);
    const { low, high } = stratifiedMeanInterval(5, 10, few, pooled, 0.05)!;
    expect(asked).toEqual([0.025]);
    // The one end is of this bound, the other of that.
    expect([low, high]).toEqual([4.5, 5 + 10 * clopperPearson(2, 40, 0.05).high]);
  });

  test('of few that are unlike the rest, by the bound of their share; nothing of what is all alike', () => {
    const few = [0, 1].reduce((of) => withStratum(of, { count: 20, variance: 0, unlike: 0 }), noStrata);
    const { low, high } = stratifiedMeanInterval(5, 10, few, () => ({ low: 0, high: 10 }), 0.05)!;
    expect([low, high]).toEqual([expect.closeTo(4.119, 2) as number, expect.closeTo(5.881, 2) as number]);
    expect(stratifiedMeanInterval(5, 0, few, () => null, 0.05)).toBe(null);
  });
});
