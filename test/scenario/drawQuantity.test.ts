import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stream } from '../../src/random/index.js';
import { drawQuantity } from '../../src/scenario/index.js';

/** A stream of one number that counts its draws. */
function constant(draw: number): Stream {
  let used = 0;
  return {
    next: () => {
      used++;
      return draw;
    },
    get used() {
      return used;
    },
  };
}

test('an exact number draws nothing', () => {
  const stream = constant(0.5);
  expect(drawQuantity(0.3, stream)).toBe(0.3);
  expect(stream.used).toBe(0);
});

test('an interval draws once, uniformly, whatever its value', () => {
  const interval = { value: 0.2, low: 0, high: 4 };
  for (const draw of [0, 0.25, 0.5]) expect(drawQuantity(interval, constant(draw))).toBe(4 * draw);
  const stream = constant(0.5);
  expect(drawQuantity({ value: 2, low: 2, high: 2 }, stream)).toBe(2);
  expect(stream.used).toBe(1);
});

test('a draw stays in its interval', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(
      finite,
      finite,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (a, b, draw) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const drawn = drawQuantity({ value: low, low, high }, constant(draw));
        expect(low <= drawn && drawn <= high).toBe(true);
      },
    ),
  );
});
