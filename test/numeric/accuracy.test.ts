import { describe, expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.js';
import { openStream } from '../../src/random/index.js';
import * as reference from './reference.js';

const { exact, ulps, relativeError, ONE } = reference;

/** Worst error in units of the last place over a fixed sample of arguments. */
function worst<A extends [number] | [number, number]>(
  f: (...args: A) => number,
  truth: (...args: bigint[]) => bigint,
  sample: (u: () => number) => A,
  measure = ulps,
): number {
  const stream = openStream('accuracy');
  // Two draws for one number, so that all of its bits are used.
  const u = (): number => stream.next() + stream.next() * 2 ** -32;
  let result = 0;
  for (let n = 0; n < 3000; n++) {
    const args = sample(u);
    result = Math.max(result, measure(f(...args), truth(...args.map(exact))));
  }
  return result;
}

const power = (x: bigint, y: bigint): bigint => reference.exp(reference.times(y, reference.log(x)));
const minusOne = (x: bigint): bigint => reference.exp(x) - ONE;
const plusOne = (x: bigint): bigint => reference.log(ONE + x);

describe('distance from the true value, in units of the last place', () => {
  test('exp: within 0.52', () => {
    expect(worst(numeric.exp, reference.exp, (u) => [2 * u() - 1])).toBeLessThan(0.52);
    expect(worst(numeric.exp, reference.exp, (u) => [900 * u() - 200])).toBeLessThan(0.52);
  });

  test('exp below the normal numbers: within 1', () => {
    // 2^512 · e^x: the reference has 500 bits after the point, e^-745 needs 1075.
    const scale = reference.times(exact(512), reference.log(2n * ONE));
    const distance = (got: number, truth: bigint): number =>
      Math.abs(Number((exact(got * 2 ** 512) - truth) >> (reference.BITS - 600n)) / 2 ** (600 - 562));
    const sample = (u: () => number): [number] => [-708.4 - 37 * u()];
    expect(worst(numeric.exp, (x) => reference.exp(x + scale), sample, distance)).toBeLessThan(1);
  });

  test('log: within 0.51', () => {
    expect(worst(numeric.log, reference.log, (u) => [2 * u()])).toBeLessThan(0.51);
    expect(worst(numeric.log, reference.log, (u) => [0.99 + 0.02 * u()])).toBeLessThan(0.51);
    expect(worst(numeric.log, reference.log, (u) => [numeric.exp(300 * u() - 150)])).toBeLessThan(0.51);
  });

  test('expm1: within 0.6', () => {
    expect(worst(numeric.expm1, minusOne, (u) => [2 * u() - 1])).toBeLessThan(0.6);
    expect(worst(numeric.expm1, minusOne, (u) => [0.3 * u() - 0.15])).toBeLessThan(0.6);
    expect(worst(numeric.expm1, minusOne, (u) => [60 * u() - 30])).toBeLessThan(0.6);
  });

  test('log1p: within 0.51', () => {
    expect(worst(numeric.log1p, plusOne, (u) => [2 * u() - 1])).toBeLessThan(0.51);
    expect(worst(numeric.log1p, plusOne, (u) => [1e-5 * (u() - 0.5)])).toBeLessThan(0.51);
    expect(worst(numeric.log1p, plusOne, (u) => [numeric.exp(60 * u() - 30)])).toBeLessThan(0.51);
  });

  test('pow: within 0.6', () => {
    expect(worst(numeric.pow, power, (u) => [2 * u(), 4 * u() - 2])).toBeLessThan(0.6);
    expect(worst(numeric.pow, power, (u) => [numeric.exp(20 * u() - 10), 50 * u() - 25])).toBeLessThan(0.6);
    expect(worst(numeric.pow, power, (u) => [numeric.exp(2 * u() - 1), 500 * u() - 250])).toBeLessThan(0.6);
  });

  test('pow with a whole exponent: within 0.51', () => {
    const sample = (u: () => number): [number, number] => [
      numeric.exp(4 * u() - 2),
      Math.floor(129 * u()) - 64,
    ];
    expect(worst(numeric.pow, power, sample)).toBeLessThan(0.51);
  });
});

describe('relative distance from the true value', () => {
  test('normalCdf: within 3e-15, down to a probability of 1e-33', () => {
    const error = worst(numeric.normalCdf, reference.normalCdf, (u) => [20 * u() - 12], relativeError);
    expect(error).toBeLessThan(3e-15);
  });

  test('normalQuantile: within 2e-15', () => {
    // How far the probability below the quantile is from p, turned into a distance of the quantile.
    const distance = (z: number, p: bigint): number => {
      const at = exact(z);
      const off = ((reference.normalCdf(at) - p) << 100n) / reference.normalDensity(at);
      return Math.abs(Number(off) / 2 ** 100 / z);
    };
    const same = (p: bigint): bigint => p;
    expect(worst(numeric.normalQuantile, same, (u) => [u()], distance)).toBeLessThan(2e-15);
    expect(worst(numeric.normalQuantile, same, (u) => [numeric.exp(-70 * u())], distance)).toBeLessThan(
      2e-15,
    );
  });
});
