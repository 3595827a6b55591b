import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactInteger, nearestNumber } from '../../src/numeric/index.js';

const finite = fc.double({ noDefaultInfinity: true, noNaN: true });

test('a number goes into whole numbers and back', () => {
  fc.assert(
    fc.property(finite, fc.integer({ min: 1, max: 1000 }), (x, factor) => {
      const { integer, exponent } = exactInteger(x);
      expect(nearestNumber(integer, 1n, exponent)).toBe(x === 0 ? 0 : x);
      expect(nearestNumber(integer * BigInt(factor), BigInt(factor), exponent)).toBe(x === 0 ? 0 : x);
    }),
  );
  for (const x of [
    0,
    1,
    -1,
    5e-324,
    -5e-324,
    2 ** -1022,
    2 ** -1022 - 5e-324,
    Number.MAX_VALUE,
    2 ** 53 + 2,
  ]) {
    const { integer, exponent } = exactInteger(x);
    expect(nearestNumber(integer, 1n, exponent)).toBe(x);
  }
});

test('a quotient of whole numbers that doubles hold is the quotient of the doubles', () => {
  const whole = fc.integer({ min: -(2 ** 53), max: 2 ** 53 });
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 2 ** 53 }), (a, b) => {
      expect(nearestNumber(BigInt(a), BigInt(b), 0)).toBe(a === 0 ? 0 : a / b);
    }),
    { numRuns: 1000 },
  );
});

test('halves go to the even neighbour, and whatever is above them goes up', () => {
  const odd = 2n ** 53n + 1n; // in the middle between two doubles
  expect(nearestNumber(odd, 1n, 0)).toBe(2 ** 53);
  expect(nearestNumber(odd + 2n, 1n, 0)).toBe(2 ** 53 + 4);
  expect(nearestNumber((odd << 200n) + 1n, 1n << 200n, 0)).toBe(2 ** 53 + 2);
  expect(nearestNumber((odd << 200n) - 1n, 1n << 200n, 0)).toBe(2 ** 53);
  expect(nearestNumber(-((odd << 200n) + 1n), 1n << 200n, 0)).toBe(-(2 ** 53 + 2));
  // With a divisor, and cut to 64 bits on the way.
  expect(nearestNumber((odd << 200n) * 3n + 1n, 3n << 200n, 0)).toBe(2 ** 53 + 2);
});

test('too large is infinite, too small is 0', () => {
  expect(nearestNumber(1n, 1n, 1024)).toBe(Infinity);
  expect(nearestNumber(-1n, 1n, 1024)).toBe(-Infinity);
  expect(nearestNumber(1n, 1n, -1076)).toBe(0);
  expect(nearestNumber(1n, 1n, -1074)).toBe(5e-324);
});
