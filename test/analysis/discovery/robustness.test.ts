import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { robustness, type RobustnessReport } from '../../../src/analysis.js';
import type { SixPartyError } from '../../../src/index.js';

/** Two to four policies over one to twelve points; whole numbers, so that sums are exact. */
const games = fc
  .record({ points: fc.integer({ min: 1, max: 12 }), policies: fc.integer({ min: 2, max: 4 }) })
  .chain(({ points, policies }) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: points, maxLength: points }), {
      minLength: policies,
      maxLength: policies,
    }),
  )
  .map((rows) => Object.fromEntries(rows.map((row, at) => [`p${at}`, row])));

test('by hand: three points, two policies', () => {
  const report = robustness({ firm: [1, 5, 3], soft: [4, 2, 3] }, { threshold: 3 });
  const [firm, soft] = report.policies;
  expect(firm).toMatchObject({
    mean: 3,
    worst: 1,
    regret: { greatest: 3, worstPoint: 0, bestAt: 2, mean: 1 },
  });
  expect(soft).toMatchObject({
    mean: 3,
    worst: 2,
    regret: { greatest: 3, worstPoint: 1, bestAt: 2, mean: 1 },
  });
  expect([firm!.satisficing!.count, soft!.satisficing!.count]).toEqual([2, 2]);
  expect(firm!.satisficing!.share).toBe(2 / 3);
  // Of 0, 0 and 3 the 0.9 quantile lies four fifths of the way from the second to the third.
  expect(firm!.regret.high.estimate).toBeCloseTo(2.4, 12);
  expect(report.bestBy).toEqual({
    mean: ['firm', 'soft'],
    worst: ['soft'],
    greatestRegret: ['firm', 'soft'],
    highRegret: ['firm', 'soft'],
    satisficing: ['firm', 'soft'],
  });
});

test('where less is better', () => {
  const report = robustness({ slow: [10, 30], fast: [20, 5] }, { better: 'less', threshold: 20 });
  expect(report.policies.map(({ regret }) => regret.greatest)).toEqual([25, 10]);
  expect(report.policies.map(({ satisficing }) => satisficing!.count)).toEqual([1, 2]);
  expect(report.policies.map(({ worst }) => worst)).toEqual([30, 20]);
  expect(report.thresholds).toEqual([...report.thresholds].sort((a, b) => b - a));
});

describe('laws', () => {
  test('at every point somebody has no regret, and nobody less than none', () => {
    fc.assert(
      fc.property(games, (values) => {
        const { policies, points } = robustness(values);
        expect(policies.reduce((sum, { regret }) => sum + regret.bestAt, 0)).toBeGreaterThanOrEqual(points);
        for (const { regret } of policies) {
          expect(regret.greatest).toBeGreaterThanOrEqual(regret.high.estimate);
          expect(regret.mean).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('other units and a shift by point leave every ranking by regret as it is; turned round, less is better', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 9 }), fc.integer(), (values, scale, shift) => {
        const by = shift % 100;
        const changed = (of: (value: number, point: number) => number) =>
          Object.fromEntries(Object.entries(values).map(([name, row]) => [name, row.map(of)]));
        const one = robustness(values, { threshold: 3 });
        const other = robustness(
          changed((value) => scale * value + by),
          { threshold: scale * 3 + by },
        );
        expect(other.bestBy).toEqual(one.bestBy);
        expect(other.policies.map(({ satisficing, domain }) => [satisficing, domain])).toEqual(
          one.policies.map(({ satisficing, domain }) => [satisficing, domain]),
        );
        const shifted = robustness(changed((value, point) => value + point * by));
        expect(shifted.policies.map(({ regret }) => regret)).toEqual(
          one.policies.map(({ regret }) => regret),
        );
        const turned = robustness(
          changed((value) => -value),
          { threshold: -3, better: 'less' },
        );
        expect(turned.bestBy).toEqual(one.bestBy);
      }),
      { numRuns: 30 },
    );
  });

  test('the domain never grows as the threshold gets harder, nor does the share that is good enough', () => {
    fc.assert(
      fc.property(games, fc.constantFrom('greater' as const, 'less' as const), (values, better) => {
        const { policies } = robustness(values, { better });
        for (const { domain } of policies) expect(domain).toEqual([...domain].sort((a, b) => b - a));
        const shares = [-20, 0, 20].map((threshold) => shareOf(robustness(values, { better, threshold })));
        const harder = better === 'greater' ? shares : shares.reverse();
        expect(harder).toEqual([...harder].sort((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });
});

function shareOf({ policies: [first] }: RobustnessReport): number {
  return first!.satisficing!.share;
}

test.each([
  [{}, 'values', 'wrong-type'],
  [{ a: [] }, 'values.a', 'wrong-length'],
  [{ a: [1, 2], b: [1] }, 'values.b', 'wrong-length'],
  [{ a: [1, NaN] }, 'values.a[1]', 'out-of-range'],
])('%j is refused', (values, path, code) => {
  let caught: SixPartyError | undefined;
  try {
    robustness(values);
  } catch (error) {
    caught = error as SixPartyError;
  }
  expect(caught?.issues[0]).toMatchObject({ path, code });
});
