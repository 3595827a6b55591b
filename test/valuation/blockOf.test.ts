import { expect, it } from 'vitest';
import { blockOf, dealSpaceOf } from '../../src/valuation/index.js';
import { FULL_RULES } from './fullSize.js';

it('blockOf reads the structural options only', () => {
  const space = dealSpaceOf(FULL_RULES);
  expect(blockOf(space, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(0);
  expect(blockOf(space, [4, 1, 2, 3, 3, 3, 4, 3, 3, 2, 1])).toBe(((1 * 5 + 2) * 3 + 2) * 2 + 1);
  expect(blockOf(space, [0, 4, 4, 0, 0, 0, 0, 0, 0, 2, 1])).toBe(149);
});
