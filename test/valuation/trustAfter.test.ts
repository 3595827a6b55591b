import { expect, it } from 'vitest';
import { trustAfter, trustOf } from '../../src/valuation/index.js';

it('trustAfter learns from kept promises', () => {
  const trust = { alpha: 1, beta: 3 };
  expect(trustAfter(trust, 0)).toBe(trustOf(trust));
  expect(trustAfter(trust, 1)).toBe(0.4);
  expect(trustAfter(trust, 4)).toBe(0.625);
});
