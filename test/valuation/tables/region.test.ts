import { describe, expect, it } from 'vitest';
import { dealSpaceOf } from '../../../src/valuation/index.js';
import { searchRoomOf } from '../../../src/valuation/tables/region.js';
import { RULES } from '../reference.js';

describe('searchRoomOf', () => {
  const space = dealSpaceOf(RULES);
  const min = [1, 0, 2, 0, 0, 0, 0, 0, 0];
  const max = [3, 1, 2, 9, 3, 3, 4, 3, 3];

  it('is everything without a box', () => {
    const room = searchRoomOf(space)!;
    expect(room.blocks).toEqual(Array.from({ length: 25 }, (_, block) => block));
    expect(room.first).toEqual(space.offsets);
    expect(room.last).toEqual([4, 9, 13, 17, 22, 26, 30]);
    expect(searchRoomOf(space)).toBe(room);
  });

  it('keeps the blocks and entries of the box, cut to the options that exist', () => {
    const room = searchRoomOf(space, { min, max })!;
    expect(room.blocks).toEqual([2, 7]);
    expect(room.first).toEqual([1, 5, 10, 14, 18, 23, 27]);
    expect(room.last).toEqual([3, 9, 13, 17, 22, 26, 30]);
  });

  it('is null if an issue has no option left', () => {
    expect(searchRoomOf(space, { min: min.with(0, 4), max })).toBeNull();
    expect(searchRoomOf(space, { min, max: max.with(8, -1) })).toBeNull();
    expect(searchRoomOf(space, { min: min.with(3, 5), max })).toBeNull();
  });
});
