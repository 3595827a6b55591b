import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAfter } from '../../src/scenario/index.js';

test('from session to session of the real talks', () => {
  expect(dateAfter('2003-08-27', 182)).toBe('2004-02-25');
  expect(dateAfter('2004-02-25', 120)).toBe('2004-06-24');
  expect(dateAfter('2004-01-01', -1)).toBe('2003-12-31');
  expect(dateAfter('2004-02-28', 1.9)).toBe('2004-02-29');
});

test.each([
  ['2003-02-30', 1],
  ['9999-12-31', 1],
  ['0000-01-01', -1],
  ['2003-12-01', NaN],
  ['2003-12-01', Infinity],
  ['2003-12-01', 1e300],
])('%s and %d days is refused', (start, days) => {
  expect(() => dateAfter(start, days)).toThrowError(expect.objectContaining({ code: 'invalid-option' }));
});

test('it agrees with the calendar of the engine', () => {
  const day = 86_400_000;
  const start = fc.integer({ min: -719_528, max: 2_932_896 });
  fc.assert(
    fc.property(start, start, (from, to) => {
      const iso = (days: number) => new Date(days * day).toISOString().slice(0, 10);
      expect(dateAfter(iso(from), to - from)).toBe(iso(to));
    }),
  );
});
