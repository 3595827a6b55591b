import { describe, expect, it } from 'vitest';
import { blockOf, dealSpaceOf } from '../../../src/valuation/index.js';
import { isBefore } from '../../../src/valuation/tables/dealSpace.js';
import { FULL_RULES } from '../fullSize.js';
import { RULES } from '../reference.js';

describe('dealSpaceOf', () => {
  it('counts the deals of December 2003', () => {
    const space = dealSpaceOf(FULL_RULES);
    expect(space.deals).toBe(4_800_000);
    expect(space.blocks).toBe(150);
    expect(space.width).toBe(31);
    expect(space.structural).toEqual([1, 2, 9, 10]);
    expect(space.substantive).toEqual([0, 3, 4, 5, 6, 7, 8]);
    expect(space.offsets).toEqual([0, 5, 10, 14, 18, 23, 27]);
  });

  it('gives the same object for the same rules', () => {
    expect(dealSpaceOf(RULES)).toBe(dealSpaceOf(RULES));
    expect(dealSpaceOf(RULES)).not.toBe(dealSpaceOf({ ...RULES }));
  });

  it('lists the options of every block, the first structural issue most significant', () => {
    const space = dealSpaceOf(FULL_RULES);
    const count = space.structural.length;
    for (let block = 0; block < space.blocks; block++) {
      const deal = space.sizes.map(() => 0);
      space.structural.forEach((k, j) => (deal[k] = space.blockOptions[block * count + j]!));
      expect(blockOf(space, deal)).toBe(block);
    }
    expect([...space.blockOptions.slice(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('takes an issue that the schedule names for structural, whatever it says of itself', () => {
    const issues = RULES.issues.map(({ structural: _, ...issue }) => issue);
    expect(dealSpaceOf({ ...RULES, issues }).structural).toEqual([1, 2]);
  });

  it('has one block where nothing is structural, and empty slices where everything is', () => {
    const { schedule: _, ...plain } = RULES;
    const [rollback, verification] = RULES.issues;
    const what = dealSpaceOf({ ...plain, issues: [{ ...rollback!, structural: false }] });
    expect(what).toMatchObject({ blocks: 1, width: 5, deals: 5 });
    const how = dealSpaceOf({ ...plain, issues: [verification!] });
    expect(how).toMatchObject({ blocks: 5, width: 0, deals: 5 });
  });
});

it('blockOf reads the structural options only', () => {
  const space = dealSpaceOf(FULL_RULES);
  expect(blockOf(space, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(0);
  expect(blockOf(space, [4, 1, 2, 3, 3, 3, 4, 3, 3, 2, 1])).toBe(((1 * 5 + 2) * 3 + 2) * 2 + 1);
  expect(blockOf(space, [0, 4, 4, 0, 0, 0, 0, 0, 0, 2, 1])).toBe(149);
});

it('isBefore compares lexicographically', () => {
  expect(isBefore([0, 9], [1, 0])).toBe(true);
  expect(isBefore([1, 0], [0, 9])).toBe(false);
  expect(isBefore([1, 2], [1, 3])).toBe(true);
  expect(isBefore([1, 2], [1, 2])).toBe(false);
});
