import { expect, it } from 'vitest';
import { trustOf } from '../../src/valuation/index.js';

it('trustOf is the expected reliability', () => {
  expect(trustOf({ alpha: 1, beta: 3 })).toBe(0.25);
});
