import { describe, expect, it } from 'vitest';
import { dealSpaceOf, Workspace } from '../../../src/valuation/index.js';
import { RULES } from '../reference.js';

describe('the region of a box', () => {
  const space = dealSpaceOf(RULES);
  const workspace = new Workspace(space);
  const min = [1, 0, 2, 0, 0, 0, 0, 0, 0];
  const max = [3, 1, 2, 9, 3, 3, 4, 3, 3];

  it('is everything without a box', () => {
    const region = workspace.region()!;
    expect(region.blocks).toEqual(Array.from({ length: 25 }, (_, block) => block));
    expect(region.cells[0]!.first).toEqual(space.offsets);
    expect(region.cells[0]!.last).toEqual([4, 9, 13, 17, 22, 26, 30]);
    expect(workspace.region()).toBe(region);
  });

  it('keeps the blocks and entries of the box, cut to the options that exist', () => {
    const region = workspace.region({ min, max })!;
    expect(region.blocks).toEqual([2, 7]);
    expect(region.cells[0]!.first).toEqual([1, 5, 10, 14, 18, 23, 27]);
    expect(region.cells[0]!.last).toEqual([3, 9, 13, 17, 22, 26, 30]);
  });

  it('is kept for a frozen box, which nobody can change', () => {
    const frozen = Object.freeze({ min: Object.freeze(min), max: Object.freeze(max) });
    expect(workspace.region(frozen)).toBe(workspace.region(frozen));
    const open = { min: [...min], max: [...max] };
    expect(workspace.region(open)!.blocks).toEqual([2, 7]);
    open.max[1] = 0;
    expect(workspace.region(open)!.blocks).toEqual([2]);
  });

  it('is null if an issue has no option left', () => {
    expect(workspace.region({ min: min.with(0, 4), max })).toBeNull();
    expect(workspace.region({ min, max: max.with(8, -1) })).toBeNull();
    expect(workspace.region({ min: min.with(3, 5), max })).toBeNull();
  });
});
