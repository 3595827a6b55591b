import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStream } from '../../src/random/index.js';

const name = fc.string({ maxLength: 20 });
const draws = fc.nat({ max: 50 });

test('a stream is determined by its name', () => {
  fc.assert(
    fc.property(name, draws, (text, n) => {
      const [a, b] = [openStream(text), openStream(text)];
      for (let k = 0; k < n; k++) expect(a.next()).toBe(b.next());
    }),
  );
});

test('every draw is a multiple of 2^-32 in [0, 1)', () => {
  fc.assert(
    fc.property(name, (text) => {
      const stream = openStream(text);
      for (let k = 0; k < 20; k++) {
        const draw = stream.next();
        expect(draw >= 0 && draw < 1 && Number.isInteger(draw * 2 ** 32)).toBe(true);
      }
    }),
  );
});

test('used counts the draws, and opening with it goes on where the stream stopped', () => {
  fc.assert(
    fc.property(name, draws, draws, (text, before, after) => {
      const whole = openStream(text);
      for (let k = 0; k < before; k++) whole.next();
      expect(whole.used).toBe(before);
      const rest = openStream(text, whole.used);
      expect(rest.used).toBe(before);
      for (let k = 0; k < after; k++) expect(rest.next()).toBe(whole.next());
      expect(rest.used).toBe(before + after);
    }),
  );
});

test('other names give other draws', () => {
  const firsts = new Set<number>();
  for (let n = 0; n < 2000; n++) firsts.add(openStream(`seed-${n}/signals/DPRK/1`).next());
  expect(firsts.size).toBeGreaterThan(1995);
});

test('streams with sequential seeds are not correlated', () => {
  const first = Array.from({ length: 10_000 }, (_, n) => openStream(`${n}/signals/DPRK/1`).next() - 0.5);
  const products = first.slice(1).map((x, n) => 12 * x * first[n]!);
  const mean = products.reduce((sum, x) => sum + x, 0) / products.length;
  // Its standard deviation is 0.01 if neighbours are independent.
  expect(Math.abs(mean)).toBeLessThan(0.04);
});
