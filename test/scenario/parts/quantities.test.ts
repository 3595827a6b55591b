import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stream } from '../../../src/random/index.js';
import type { Problem } from '../../../src/scenario/index.js';
import { drawQuantity, quantityValue } from '../../../src/scenario/index.js';
import { readQuantity } from '../../../src/scenario/parts/quantities.js';

test('a number stands for itself, an interval for its value', () => {
  expect(quantityValue(0.3)).toBe(0.3);
  expect(quantityValue({ value: 0.4, low: 0.1, high: 0.9 })).toBe(0.4);
});

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

function check(value: unknown): [number | undefined, string[]] {
  const problems: Problem[] = [];
  const read = readQuantity({ path: 'q', value, problems }, { least: 0, most: 1 });
  return [read, problems.map(({ code, path }) => `${code} ${path}`)];
}

test('a number, or an interval around its value', () => {
  expect(check(0.5)).toEqual([0.5, []]);
  expect(check({ value: 0.4, low: 0.4, high: 0.4 })).toEqual([0.4, []]);
});

test.each([
  [1.5, ['out-of-range q']],
  ['0.5', ['wrong-type q']],
  [undefined, ['missing q']],
  [{ value: 0.4 }, ['missing q.low', 'missing q.high']],
  [{ value: 0.4, low: 0.5, high: 0.6 }, ['inconsistent q']],
  [{ value: 0.4, low: 0.6, high: 0.5 }, ['inconsistent q']],
  [{ value: 0.4, low: -0.1, high: 0.5 }, ['out-of-range q.low']],
  [{ value: 0.4, low: 0.1, high: 0.5, mean: 0.3 }, ['unknown-key q.mean']],
])('%j: %j', (value, problems) => {
  expect(check(value)[1]).toEqual(problems);
});

test('ordered intervals are right, others are not', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (value, low, high) => {
      expect(check({ value, low, high })[1].length === 0).toBe(low <= value && value <= high);
    }),
  );
});
