import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSeed } from '../../../src/ensemble/index.js';

test('is the seed of the ensemble, a stroke and the index', () => {
  expect(runSeed('a', 0)).toBe('a/0');
  expect(runSeed('a/1', 23)).toBe('a/1/23');
});

test('no two runs share a seed, not of two ensembles either', () => {
  const run = fc.tuple(fc.string(), fc.nat());
  fc.assert(
    fc.property(run, run, (one, other) => {
      expect(runSeed(...one) === runSeed(...other)).toBe(one[0] === other[0] && one[1] === other[1]);
    }),
  );
});
