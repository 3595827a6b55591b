import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOrderCentroid } from '../../src/scenario/index.js';

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
