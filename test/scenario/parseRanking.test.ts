import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRanking } from '../../src/scenario/index.js';

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
