import { expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.js';

const { exp, expm1, log, log1p, logBeta, logGamma, normalCdf, normalQuantile, pow } = numeric;
const { inverseRegularizedBeta, regularizedBeta, studentQuantile } = numeric;

// Golden values: a number prints as the shortest text that reads back as the same bits. They change only with
// a major version and a line in the CHANGELOG, because every trace changes with them.

test('golden values of one argument', () => {
  const at = (f: (x: number) => number, ...xs: number[]): number[] => xs.map(f);
  expect(at(exp, -745, -1, 0.1, 1, 2.5, 700)).toMatchInlineSnapshot(`
    [
      5e-324,
      0.36787944117144233,
      1.1051709180756477,
      2.718281828459045,
      12.182493960703473,
      1.0142320547350045e+304,
    ]
  `);
  expect(at(expm1, -1, 1e-10, 0.05, 0.1, 3)).toMatchInlineSnapshot(`
    [
      -0.6321205588285577,
      1.00000000005e-10,
      0.05127109637602404,
      0.10517091807564763,
      19.085536923187668,
    ]
  `);
  expect(at(log, 5e-324, 0.1, 0.999, 2, 10, 1e300)).toMatchInlineSnapshot(`
    [
      -744.4400719213812,
      -2.3025850929940455,
      -0.0010005003335835344,
      0.6931471805599453,
      2.302585092994046,
      690.7755278982137,
    ]
  `);
  expect(at(log1p, -0.5, 1e-10, 0.1, 10)).toMatchInlineSnapshot(`
    [
      -0.6931471805599453,
      9.999999999500001e-11,
      0.09531017980432487,
      2.3978952727983707,
    ]
  `);
  expect(at(normalCdf, -30, -3, -1, 0.5, 2)).toMatchInlineSnapshot(`
    [
      4.906713927148188e-198,
      0.0013498980316300946,
      0.15865525393145702,
      0.691462461274013,
      0.9772498680518208,
    ]
  `);
  expect(at(normalQuantile, 1e-300, 1e-8, 0.01, 0.3, 0.975)).toMatchInlineSnapshot(`
    [
      -37.0470962993612,
      -5.61200124417479,
      -2.3263478740408408,
      -0.5244005127080407,
      1.9599639845400536,
    ]
  `);
});

test('golden values of pow', () => {
  const pairs = [
    [0.9, 0.25],
    [0.95, 7 / 12],
    [1.1, 17],
    [2, 0.5],
    [10, -20],
    [3.7, 200.5],
  ] as const;
  expect(pairs.map(([x, y]) => pow(x, y))).toMatchInlineSnapshot(`
    [
      0.9740037464252967,
      0.9705221159869027,
      5.054470284992945,
      1.4142135623730951,
      1e-20,
      8.403218872326093e+113,
    ]
  `);
});

test('golden values of the gamma and beta functions and their distributions', () => {
  expect([1e-5, 0.3, 1.2, 7.7, 1234.5].map(logGamma)).toMatchInlineSnapshot(`
    [
      11.512919692895826,
      1.0957979948180756,
      -0.08537409000331585,
      7.926541356269004,
      7550.550901077895,
    ]
  `);
  const pairs = [
    [0.5, 3],
    [9, 11],
    [1000.5, 0.75],
  ] as const;
  expect(pairs.map(([a, b]) => logBeta(a, b))).toMatchInlineSnapshot(`
    [
      0.06453852113757108,
      -13.63086871137873,
      -4.9778167187457365,
    ]
  `);
  const parameters = [
    [0.001, 0.5, 200],
    [0.3, 2.5, 4],
    [0.96, 950.5, 51],
    [0.499, 1e6, 1e6],
  ] as const;
  expect(parameters.map(([x, a, b]) => regularizedBeta(x, a, b))).toMatchInlineSnapshot(`
    [
      0.47275589297476456,
      0.35219758590676675,
      0.9505920185673751,
      0.0023388494069315046,
    ]
  `);
  expect(parameters.map(([p, a, b]) => inverseRegularizedBeta(p, a, b))).toMatchInlineSnapshot(`
    [
      3.931904670638391e-9,
      0.2740342469010005,
      0.9605928143399377,
      0.4999991137720357,
    ]
  `);
  expect([1, 9, 499.5].map((freedom) => studentQuantile(0.975, freedom))).toMatchInlineSnapshot(`
    [
      12.706204736174696,
      2.262157162798206,
      1.9647246094345896,
    ]
  `);
});
