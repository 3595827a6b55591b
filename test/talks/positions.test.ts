import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laddersOf, rulesOf } from '../../src/scenario/index.js';
import type { Ladder } from '../../src/scenario/index.js';
import { heldBox } from '../../src/talks/index.js';
import type { DrawnFirmness } from '../../src/talks/index.js';
import { laddersOver } from './ladderArbitraries.js';
import { tiny } from './tiny.js';

const rules = rulesOf(tiny());
const none = { min: [0, 0, 0], max: [2, 2, 1] };

describe('demands of one rung', () => {
  const ladders = laddersOf([
    { issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.8 },
    { issue: 'arms', bound: 'atMost', level: 1, firmness: 0.4 },
    { issue: 'nothing known', bound: 'atLeast', level: 1, firmness: 1 },
  ]);

  test('are held while flexibility is below their firmness', () => {
    expect(heldBox(rules, ladders, 0)).toEqual({ min: [0, 1, 0], max: [1, 2, 1] });
    expect(heldBox(rules, ladders, 0.4)).toEqual({ min: [0, 1, 0], max: [2, 2, 1] });
    expect(heldBox(rules, ladders, 0.8)).toEqual(none);
  });

  test('are insisted on less where a text binds less, down to not at all', () => {
    expect(heldBox(rules, ladders, 0.3, undefined, 0.5)).toEqual(heldBox(rules, ladders, 0.6));
    expect(heldBox(rules, ladders, 0, undefined, 0)).toEqual(none);
  });

  test('are the same frozen box while the same of them are held', () => {
    expect(heldBox(rules, ladders, 0.1)).toBe(heldBox(rules, ladders, 0.2));
    expect(heldBox(rules, ladders, 0.1)).not.toBe(heldBox(rules, [...ladders], 0.1));
    expect(Object.isFrozen(heldBox(rules, ladders, 0.1).min)).toBe(true);
  });

  test('are the same ladders for the same list', () => {
    const demands = [{ issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.8 }] as const;
    expect(laddersOf(demands)).toBe(laddersOf(demands));
    expect(laddersOf(demands)).toEqual([
      { issue: 'aid', bound: 'atLeast', rungs: [{ level: 1, firmness: 0.8 }] },
    ]);
  });

  test('of any number have a box each', () => {
    // More combinations than a number can count.
    const many = Array.from({ length: 60 }, (_, n): Ladder => ({
      issue: n < 59 ? 'nothing known' : 'arms',
      bound: 'atLeast',
      rungs: [{ level: 1, firmness: n / 60 }],
    }));
    expect(heldBox(rules, many, 58.5 / 60).min).toEqual([1, 0, 0]);
    expect(heldBox(rules, many, 59.5 / 60).min).toEqual([0, 0, 0]);
    expect(heldBox(rules, many, 0.2)).toBe(heldBox(rules, many, 0.2));
    expect(heldBox(rules, many, 0.2)).not.toBe(heldBox(rules, many, 0.9));
  });
});

describe('a ladder', () => {
  const arms: Ladder = {
    issue: 'arms',
    bound: 'atLeast',
    rungs: [
      { level: 2, firmness: 0.2 },
      { level: 1, firmness: 0.6 },
    ],
  };
  const order: Ladder = { issue: 'order', bound: 'atMost', rungs: [{ level: 0, firmness: 'never' }] };
  const at = (flexibility: number, binding = 1, by = 0): number =>
    heldBox(rules, [arms], flexibility, drawn(by), binding).min[0]!;

  test('is at the first rung whose firmness exceeds the flexibility; past the last it is dropped', () => {
    expect([0, 0.19, 0.2, 0.59, 0.6, 1].map((flexibility) => at(flexibility))).toEqual([2, 2, 1, 1, 0, 0]);
  });

  test('answers a text short of a plan by its rung at firmness × κ, one below that for a plan at most', () => {
    expect([0.09, 0.1, 0.29, 0.3].map((flexibility) => at(flexibility, 0.5))).toEqual([2, 1, 1, 0]);
    // At κ = 0 all would be dropped at once.
    expect([0, 0.2, 0.6].map((flexibility) => at(flexibility, 0))).toEqual([1, 0, 0]);
    const two = { ...arms, rungs: [arms.rungs[0]!, { level: 1, firmness: 0.3 }] };
    expect(heldBox(rules, [two], 0.15, undefined, 0.4).min).toEqual([1, 0, 0]);
    expect(heldBox(rules, [two], 0.2, undefined, 0.4).min).toEqual([0, 0, 0]);
  });

  test('ends in a red line that nothing gives up', () => {
    for (const [flexibility, binding] of [
      [0, 1],
      [1, 1],
      [1, 0],
    ] as const) {
      expect(heldBox(rules, [order], flexibility, drawn(-1), binding).max).toEqual([2, 2, 0]);
    }
  });

  test('moves with what was drawn for its issue and bound, cut at 0 and 1', () => {
    expect([0.44, 0.45, 0.84, 0.85].map((flexibility) => at(flexibility, 1, 0.25))).toEqual([2, 1, 1, 0]);
    expect([0, 0.29].map((flexibility) => at(flexibility, 1, -0.3))).toEqual([1, 1]);
    expect([0.99, 1].map((flexibility) => at(flexibility, 1, 0.9))).toEqual([2, 0]);
    const other = { atLeast: [0, 0.9, 0.9], atMost: [0.9, 0.9, 0.9] };
    expect(heldBox(rules, [arms], 0.2, other).min).toEqual([1, 0, 0]);
  });
});

test('of ladders that contradict each other the first counts', () => {
  const ladders = laddersOf([
    { issue: 'aid', bound: 'atLeast', level: 2, firmness: 'never' },
    { issue: 'aid', bound: 'atMost', level: 1, firmness: 1 },
    { issue: 'arms', bound: 'atMost', level: 9, firmness: 1 },
    { issue: 'order', bound: 'atLeast', level: 9, firmness: 1 },
  ]);
  expect(heldBox(rules, ladders, 0)).toEqual({ min: [0, 2, 1], max: [2, 2, 1] });
});

/** The same for every issue and bound. */
function drawn(by: number): DrawnFirmness {
  return { atLeast: [by, by, by], atMost: [by, by, by] };
}

describe('laws', () => {
  const ladders = laddersOver([
    { id: 'arms', top: 2 },
    { id: 'aid', top: 2 },
    { id: 'order', top: 1 },
  ]);
  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const offsets = fc.array(
    share.map((n) => n - 0.5),
    { minLength: 3, maxLength: 3 },
  );
  const firmness: fc.Arbitrary<DrawnFirmness> = fc.record({ atLeast: offsets, atMost: offsets });
  /** A box within another leaves no more open. */
  const expectWithin = (inner: typeof none, outer: typeof none): void => {
    expect(inner.min.every((level, k) => level >= outer.min[k]!)).toBe(true);
    expect(inner.max.every((level, k) => level <= outer.max[k]!)).toBe(true);
  };
  const single = ladders.filter((list) => new Set(list.map(({ issue }) => issue)).size === list.length);

  test('more flexibility never holds a harder rung, and neither does a text that binds less', () => {
    const law = fc.property(
      single,
      firmness,
      share,
      share,
      share,
      share,
      (list, by, low, more, kappa, less) => {
        const high = low + more * (1 - low);
        const box = (flexibility: number, binding: number) =>
          heldBox(rules, list, flexibility, by, binding) as typeof none;
        expectWithin(box(low, kappa), box(high, kappa));
        expectWithin(box(low, kappa), box(low, kappa * less));
      },
    );
    fc.assert(law, { numRuns: 500, seed: 7 });
  });

  test('a text short of a plan is answered one rung below that for a plan at most', () => {
    const law = fc.property(single, firmness, share, share, (list, by, flexibility, binding) => {
      for (const ladder of list) {
        const place = (kappa: number): number => {
          const { min, max } = heldBox(rules, [ladder], flexibility, by, kappa);
          const k = rules.issues.findIndex(({ id }) => id === ladder.issue);
          const level = ladder.bound === 'atLeast' ? min[k]! : max[k]!;
          const found = ladder.rungs.findIndex((rung) => rung.level === level);
          const free = ladder.bound === 'atLeast' ? 0 : rules.issues[k]!.options.length - 1;
          // Where the last rung asks for nothing it cannot be told from none.
          return level === free ? ladder.rungs.length : found;
        };
        const [plan, short] = [place(1), place(binding)];
        if (short < ladder.rungs.length) expect(short - plan).toBeLessThanOrEqual(1);
        else expect(plan).toBeGreaterThanOrEqual(ladder.rungs.length - 2);
        const red = ladder.rungs.at(-1)!;
        if (red.firmness === 'never' && ladder.rungs.length === 1) expect(short).toBe(plan);
      }
    });
    fc.assert(law, { numRuns: 500, seed: 8 });
  });

  test('a red line bounds every box, whatever was drawn', () => {
    const law = fc.property(single, firmness, share, share, (list, by, flexibility, binding) => {
      const box = heldBox(rules, list, flexibility, by, binding);
      for (const { issue, bound, rungs } of list) {
        const { level, firmness: held } = rungs.at(-1)!;
        if (held !== 'never') continue;
        const k = rules.issues.findIndex(({ id }) => id === issue);
        if (bound === 'atLeast') expect(box.min[k]).toBeGreaterThanOrEqual(level);
        else expect(box.max[k]).toBeLessThanOrEqual(level);
      }
    });
    fc.assert(law, { numRuns: 500, seed: 9 });
  });

  test('the same rungs held are the same object', () => {
    const law = fc.property(ladders, share, share, (list, one, other) => {
      const [a, b] = [heldBox(rules, list, one), heldBox(rules, list, other)];
      const rungs = (flexibility: number) =>
        list.map(({ rungs: all }) =>
          all.findIndex(({ firmness: held }) => held === 'never' || flexibility < held),
        );
      expect(a === b).toBe(JSON.stringify(rungs(one)) === JSON.stringify(rungs(other)));
    });
    fc.assert(law, { numRuns: 500, seed: 10 });
  });
});
