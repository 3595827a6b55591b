import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRanking, rankOrderCentroid } from '../../../src/scenario/index.js';

test('equal steps between groups', () => {
  expect(parseRanking('4 > 3 = 2 > 1 > 0', 5)).toEqual({ values: [0, 1 / 3, 2 / 3, 2 / 3, 1] });
  expect(parseRanking('0>1>2', 3)).toEqual({ values: [1, 0.5, 0] });
  expect(parseRanking(' 1 = 2 > 3 > 0 ', 4)).toEqual({ values: [0, 1, 1, 0.5] });
});

test('if all options are equal, nothing is to be gained', () => {
  expect(parseRanking('0 = 1 = 2', 3)).toEqual({ values: [0, 0, 0] });
});

test.each([
  ['4 > 3 > 2 > 1', 5, 'option 0 is not named'],
  ['2 > 1 > 0 > 1', 3, 'option 1 is named twice'],
  ['3 > 2 > 1 > 0', 3, 'option 3 does not exist'],
  ['2 > > 1 > 0', 3, 'an option is missing beside a sign'],
  ['2 > 1 >= 0', 3, 'an option is missing beside a sign'],
  ['2 > freeze > 0', 3, '"freeze" is no option number'],
  ['2 < 1 < 0', 3, '"2 < 1 < 0" is no option number'],
  ['2 > 1.0 > 0', 3, '"1.0" is no option number'],
  ['', 2, 'an option is missing beside a sign'],
])('%s of %i options: %s', (text, options, expected) => {
  expect(parseRanking(text, options).problem).toContain(expected);
});

test('everything wrong is named at once', () => {
  expect(parseRanking('5 > 1 = 1 > x', 3).problem).toBe(
    'The ranking cannot be read: option 5 does not exist; option 1 is named twice; ' +
      '"x" is no option number; option 0 is not named; option 2 is not named.',
  );
});

test('a written ranking is read back', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(groups, (groupOf) => {
      const used = [...new Set(groupOf)].sort((a, b) => b - a);
      const text = used
        .map((group) => groupOf.flatMap((own, option) => (own === group ? [option] : [])).join(' = '))
        .join(' > ');
      const { values } = parseRanking(text, groupOf.length);
      expect(values).toBeDefined();
      groupOf.forEach((a, i) => {
        groupOf.forEach((b, j) => {
          expect(Math.sign(values![i]! - values![j]!)).toBe(Math.sign(a - b));
        });
      });
      if (used.length > 1) expect([Math.min(...values!), Math.max(...values!)]).toEqual([0, 1]);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(9), (text, options) => {
      const { values, problem } = parseRanking(text, options);
      expect(values === undefined).toBe(typeof problem === 'string');
    }),
  );
});

const rounded = (weights: readonly number[]) => weights.map((weight) => Number(weight.toFixed(4)));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const ranks = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 6 }), fc.double({ min: -9, max: 9, noNaN: true })),
  {
    minLength: 1,
    maxLength: 30,
  },
);

test('the weights of Barron & Barrett (1996), table 1', () => {
  expect(rounded(rankOrderCentroid([1, 2]))).toEqual([0.75, 0.25]);
  expect(rounded(rankOrderCentroid([1, 2, 3]))).toEqual([0.6111, 0.2778, 0.1111]);
  expect(rounded(rankOrderCentroid([1, 2, 3, 4]))).toEqual([0.5208, 0.2708, 0.1458, 0.0625]);
  expect(rounded(rankOrderCentroid([1, 2, 3, 4, 5]))).toEqual([0.4567, 0.2567, 0.1567, 0.09, 0.04]);
});

test('only the order of the ranks counts, and the weights stand where the ranks stood', () => {
  expect(rankOrderCentroid([20, -3, 7.5])).toEqual(rankOrderCentroid([3, 1, 2]));
  expect(rounded(rankOrderCentroid([3, 1, 2]))).toEqual([0.1111, 0.6111, 0.2778]);
});

test('ties share the mean weight of their places', () => {
  expect(rounded(rankOrderCentroid([1, 1]))).toEqual([0.5, 0.5]);
  expect(rounded(rankOrderCentroid([1, 2, 2]))).toEqual([0.6111, 0.1944, 0.1944]);
  expect(rankOrderCentroid([0, -0])).toEqual([0.5, 0.5]);
});

test('no ranks, no weights; one rank, all the weight', () => {
  expect(rankOrderCentroid([])).toEqual([]);
  expect(rankOrderCentroid([7])).toEqual([1]);
});

test('weights are positive, sum to 1, and follow the ranks', () => {
  fc.assert(
    fc.property(ranks, (given) => {
      const weights = rankOrderCentroid(given);
      expect(sum(weights)).toBeCloseTo(1, 12);
      given.forEach((rank, i) => {
        expect(weights[i]).toBeGreaterThan(0);
        given.forEach((other, j) => {
          if (rank < other) expect(weights[i]).toBeGreaterThan(weights[j]!);
          if (rank === other) expect(weights[i]).toBe(weights[j]);
        });
      });
    }),
  );
});

test('the order in which issues are listed changes nothing', () => {
  fc.assert(
    fc.property(ranks, (given) => {
      expect(rankOrderCentroid([...given].reverse())).toEqual(rankOrderCentroid(given).reverse());
    }),
  );
});
