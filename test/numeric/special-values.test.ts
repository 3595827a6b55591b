import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, normalCdf, normalQuantile, pow } from '../../src/numeric/index.js';

const ends = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  0.5,
  -0.5,
  2 ** 53,
  -(2 ** 53),
  2 ** 53 + 2,
  Infinity,
  -Infinity,
  NaN,
];
const edges = [5e-324, -5e-324, 2 ** -1022, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE, 1 + 2 ** -52, 1e300];
const values = [...ends, ...edges];

/** Equal, or both NaN, or neighbours as far as rounding goes. */
function expectNear(got: number, expected: number, what: string): void {
  if (Object.is(got, expected)) return;
  const distance = Math.abs(got - expected);
  expect(
    distance <= Math.max(Math.abs(expected) * 2 ** -51, 5e-324),
    `${what}: ${got}, not ${expected}`,
  ).toBe(true);
}

describe('special values are those of Math', () => {
  test.each([
    ['exp', exp, Math.exp],
    ['expm1', expm1, Math.expm1],
    ['log', log, Math.log],
    ['log1p', log1p, Math.log1p],
  ] as const)('%s', (name, ours, theirs) => {
    for (const x of [...values, 709.78, 709.79, 710, -745.1, -745.14, -746, 40, -40, 0.1, -0.1]) {
      expectNear(ours(x), theirs(x), `${name}(${x})`);
    }
  });

  test('pow', () => {
    for (const x of values) for (const y of values) expectNear(pow(x, y), Math.pow(x, y), `pow(${x}, ${y})`);
  });

  test('the sign of zero', () => {
    for (const f of [expm1, log1p]) expect([f(0), f(-0)]).toEqual([0, -0]);
  });

  test('normal distribution', () => {
    expect([0, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
    expect([-Infinity, Infinity, NaN].map(normalCdf)).toEqual([0, 1, NaN]);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalCdf(0)).toBe(0.5);
  });
});

test('any two arguments: pow stays beside Math.pow', () => {
  const double = fc.double();
  fc.assert(fc.property(double, double, (x, y) => expectNear(pow(x, y), Math.pow(x, y), `pow(${x}, ${y})`)));
  fc.assert(
    fc.property(double, fc.integer({ min: -400, max: 400 }), (x, n) =>
      expectNear(pow(x, n), Math.pow(x, n), `pow(${x}, ${n})`),
    ),
  );
});

test('whole powers of whole numbers are exact while they fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.nat({ max: 40 }), (base, exponent) => {
      const power = BigInt(base) ** BigInt(exponent);
      fc.pre(power < 2n ** 53n && power > -(2n ** 53n));
      expect(pow(base, exponent)).toBe(Number(power));
    }),
  );
  for (let n = -1074; n <= 1023; n++) expect(pow(2, n)).toBe(2 ** n);
});

test('pow(x, 2) is x * x and pow(x, -1) is 1 / x', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-100, max: 1e100 }), (x) => {
      expect(pow(x, 2)).toBe(x * x);
      expect(pow(x, -1)).toBe(1 / x);
      expect(pow(x, 1)).toBe(x);
    }),
  );
});
