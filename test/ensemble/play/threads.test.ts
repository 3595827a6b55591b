import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthwhileThreads } from '../../../src/ensemble/play/threads.js';

test('a second thread from 1,500 runs on, a third from 2,250', () => {
  expect([1, 100, 749, 1499].map((runs) => worthwhileThreads(runs, 8))).toEqual([1, 1, 1, 1]);
  expect([1500, 2249, 2250, 100_000].map((runs) => worthwhileThreads(runs, 8))).toEqual([2, 2, 3, 8]);
});

test('never none, never more than there may be, never fewer for more runs', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.nat(1e6),
      fc.integer({ min: 1, max: 256 }),
      (runs, more, most) => {
        const threads = worthwhileThreads(runs, most);
        expect(threads).toBeGreaterThanOrEqual(1);
        expect(threads).toBeLessThanOrEqual(most);
        expect(worthwhileThreads(runs + more, most)).toBeGreaterThanOrEqual(threads);
      },
    ),
  );
});
