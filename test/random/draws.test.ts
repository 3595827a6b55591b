import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, normalCdf } from '../../src/numeric/index.js';
import * as random from '../../src/random/index.js';
import type { Stream } from '../../src/random/index.js';

const { bernoulli, exponential, integerBelow, logNormal, normal, openStream, pick, uniform } = random;

/** A stream that gives the listed draws. */
function scripted(...draws: number[]): Stream {
  const stream = { used: 0, next: () => draws[stream.used++]! };
  return stream;
}

const draw = fc.nat({ max: 2 ** 31 - 1 }).map((n) => n / 2 ** 31);

test('every distribution takes exactly one draw', () => {
  const samplers: ((stream: Stream) => unknown)[] = [
    (s) => uniform(s, 2, 3),
    (s) => integerBelow(s, 7),
    normal,
    (s) => logNormal(s, 2.9, 0.5),
    (s) => exponential(s, 2),
    (s) => bernoulli(s, 0),
    (s) => bernoulli(s, 1),
    (s) => pick(s, ['a', 'b']),
  ];
  const stream = openStream('one draw');
  samplers.forEach((sample, n) => {
    sample(stream);
    expect(stream.used).toBe(n + 1);
  });
});

test('values stay in their range at any draw', () => {
  fc.assert(
    fc.property(draw, fc.integer({ min: 1, max: 1000 }), (u, n) => {
      const k = integerBelow(scripted(u), n);
      expect(Number.isInteger(k) && k >= 0 && k < n).toBe(true);
      const x = uniform(scripted(u), -n, n);
      expect(x >= -n && x < n).toBe(true);
      expect(Number.isFinite(normal(scripted(u)))).toBe(true);
      expect(exponential(scripted(u), n)).toBeGreaterThanOrEqual(0);
      expect(logNormal(scripted(u), n, 1)).toBeGreaterThan(0);
      expect(bernoulli(scripted(u), 0)).toBe(false);
      expect(bernoulli(scripted(u), 1)).toBe(true);
    }),
  );
  const ends = [0, 1 - 2 ** -32];
  expect(ends.map((u) => normal(scripted(u)))).toEqual([-6.338, 6.338].map((z) => expect.closeTo(z, 2)));
  expect(ends.map((u) => exponential(scripted(u), 1))).toEqual(
    [0, 32].map((n) => expect.closeTo(n * log(2), 9)),
  );
});

test('normal, exponential and log-normal rise with the draw, normal is symmetric', () => {
  fc.assert(
    fc.property(draw, draw, (a, b) => {
      fc.pre(a < b);
      expect(normal(scripted(a))).toBeLessThanOrEqual(normal(scripted(b)));
      expect(exponential(scripted(a), 3)).toBeLessThan(exponential(scripted(b), 3));
      expect(logNormal(scripted(a), 2, 1)).toBeLessThanOrEqual(logNormal(scripted(b), 2, 1));
      expect(normal(scripted(1 - 2 ** -32 - a))).toBe(-normal(scripted(a)));
    }),
  );
});

test('half of the log-normal draws are below the geometric mean', () => {
  expect(logNormal(scripted(0.5 - 2 ** -33), 2.9, 0.7)).toBe(2.9);
});

test('there is nothing to pick from an empty list', () => {
  expect(() => pick(scripted(0.5), [])).toThrow(RangeError);
});

describe('shape: distance to the distribution function over 20,000 draws (Kolmogorov–Smirnov, level 1e-4)', () => {
  const count = 20_000;
  const bound = 2.23 / Math.sqrt(count);

  function distance(sample: (stream: Stream) => number, cdf: (x: number) => number): number {
    const stream = openStream('shape');
    const values = Array.from({ length: count }, () => sample(stream)).sort((a, b) => a - b);
    return Math.max(...values.map((x, n) => Math.max((n + 1) / count - cdf(x), cdf(x) - n / count)));
  }

  test('uniform', () => {
    expect(
      distance(
        (s) => uniform(s, 2, 4),
        (x) => (x - 2) / 2,
      ),
    ).toBeLessThan(bound);
  });
  test('normal', () => {
    expect(distance(normal, normalCdf)).toBeLessThan(bound);
  });
  test('log-normal', () => {
    expect(
      distance(
        (s) => logNormal(s, 2.9, 0.7),
        (x) => normalCdf(log(x / 2.9) / 0.7),
      ),
    ).toBeLessThan(bound);
  });
  test('exponential', () => {
    expect(
      distance(
        (s) => exponential(s, 2),
        (x) => 1 - exp(-2 * x),
      ),
    ).toBeLessThan(bound);
  });
  test('integerBelow and pick', () => {
    const stream = openStream('faces');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let n = 0; n < 12_000; n++) counts[pick(stream, [0, 1, 2, 3, 4, 5])]! += 1;
    const chiSquare = counts.reduce((sum, k) => sum + (k - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(25.7); // 5 degrees of freedom, level 1e-4
  });
});
