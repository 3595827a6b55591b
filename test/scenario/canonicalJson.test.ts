import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/scenario/index.js';

test('no spaces, keys by code unit, whatever their order', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, Z: -0, ä: 1e21 })).toBe(
    '{"Z":0,"a":true,"b":[1,{"c":"x","d":null}],"ä":1e+21}',
  );
  expect(canonicalJson({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}');
});

test('a member that is undefined is not there', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([
  [{ a: [0, NaN] }, 'a[1]', 'NaN'],
  [{ a: { b: -Infinity } }, 'a.b', '-Infinity'],
  [{ a: () => 1 }, 'a', 'a function'],
  [[undefined], '[0]', 'nothing'],
  [undefined, '', 'nothing'],
  [{ a: 1n }, 'a', 'the bigint 1'],
  [{ a: new Map() }, 'a', 'an instance of a class'],
  [{ a: new Date(0) }, 'a', 'an instance of a class'],
])('%o is refused', (value, path, received) => {
  expect(() => canonicalJson(value)).toThrowError(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path, received })],
    }),
  );
});

test('a cycle is refused, sharing is not', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = { cycle };
  expect(() => canonicalJson(cycle)).toThrowError(
    'self.cycle: Expected JSON data, but found data that contains itself.',
  );
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

test('it says the same as JSON, and is its own fixed point', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the order of keys changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(record));
    }),
  );
});
