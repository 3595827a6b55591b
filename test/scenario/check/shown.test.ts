import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown } from '../../../src/scenario/check/shown.js';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [-0, '-0'],
  [NaN, 'NaN'],
  ['a "b"', '"a \\"b\\""'],
  [true, 'true'],
  [10n, 'the bigint 10'],
  [Symbol('s'), 'a symbol'],
  [() => 1, 'a function'],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
])('%o: %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('anything can be shown, in short', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ minLength: 100 })), (x) => shown(x).length < 400),
  );
});
