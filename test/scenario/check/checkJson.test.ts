import { expect, test } from 'vitest';
import { checkJson } from '../../../src/scenario/check/checkJson.js';
import type { Problem } from '../../../src/scenario/index.js';

const codes = (value: unknown) => {
  const problems: Problem[] = [];
  checkJson({ path: 'x', value, problems });
  return problems.map(({ code, path }) => `${code} ${path}`);
};

test('JSON data is right, shared or not', () => {
  const shared = { a: 1 };
  expect(
    codes({ a: [1, 'two', true, null, shared], b: shared, c: undefined, d: Object.create(null) }),
  ).toEqual([]);
});

test('what JSON cannot say is named where it stands', () => {
  expect(codes({ a: [Infinity], 'b c': new Map(), d: 1n, e: Symbol('x'), f: [undefined] })).toEqual([
    'out-of-range x.a[0]',
    'wrong-type x["b c"]',
    'wrong-type x.d',
    'wrong-type x.e',
    'missing x.f[0]',
  ]);
});

test('a cycle and a bottomless pit have an end', () => {
  const cycle: Record<string, unknown> = {};
  cycle.again = [cycle];
  expect(codes(cycle)).toEqual(['inconsistent x.again[0]']);
  let pit: unknown = 0;
  for (let depth = 0; depth < 100_000; depth++) pit = [pit];
  expect(codes(pit)).toHaveLength(1);
});
