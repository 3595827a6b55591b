import { expect, test } from 'vitest';
import { sampledMoves } from './sampledMoves.js';

test('100,000 sampled moves are legal', () => {
  const tally = sampledMoves(100_000);
  expect(tally.moves).toBeGreaterThanOrEqual(100_000);
  for (const [kind, count] of Object.entries(tally.kinds)) expect(count, kind).toBeGreaterThan(1000);
  expect(Object.keys(tally.kinds)).toHaveLength(9);
});
