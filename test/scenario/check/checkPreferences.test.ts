import { expect, test } from 'vitest';
import { codesAfter, problemsAfter } from './problemsAfter.js';

const ordinal = 'parties[0].preferences';
const cardinal = 'parties[1].preferences';

test.each([
  [`${ordinal}.kind`, 'ordnial', `unknown-name ${ordinal}.kind`],
  [`${ordinal}.kind`, 'cardinal', `unknown-key ${ordinal}.importance`],
  [`${ordinal}.importance.aids`, 4, `unknown-name ${ordinal}.importance.aids`],
  [`${ordinal}.importance.aid`, '1', `wrong-type ${ordinal}.importance.aid`],
  [`${ordinal}.rankings.aid`, '2 > 1', `bad-ranking ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.aid`, [2, 1, 0], `wrong-type ${ordinal}.rankings.aid`],
  [`${ordinal}.rankings.ade`, '1 > 0', `unknown-name ${ordinal}.rankings.ade`],
  [`${ordinal}.values.arms`, [1, 0], `wrong-length ${ordinal}.values.arms`],
  [`${ordinal}.values.arms[1]`, 1.2, `out-of-range ${ordinal}.values.arms[1]`],
  [`${ordinal}.weights.verification`, -0.1, `out-of-range ${ordinal}.weights.verification`],
  [`${ordinal}.weights.aid`, 0.1, `inconsistent ${ordinal}.weights.aid`],
  [`${cardinal}.weights.arms`, 0.6, `wrong-sum ${cardinal}.weights`],
  [`${cardinal}.weights.arms.value`, 0.55, `wrong-sum ${cardinal}.weights`],
  [`${cardinal}.weights.army`, 0, `unknown-name ${cardinal}.weights.army`],
  [`${cardinal}.values.aid`, undefined, `inconsistent ${cardinal}.weights.aid`],
  [`${cardinal}.values.aid[0]`, -0.1, `out-of-range ${cardinal}.values.aid[0]`],
  [`${cardinal}.rankings`, {}, `unknown-key ${cardinal}.rankings`],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

test('the sum is named', () => {
  const [problem] = problemsAfter(`${cardinal}.weights.aid`, 0.3);
  expect(problem).toMatchObject({ expected: 'weights with the sum 1', received: 'the sum 1.1' });
});

test('a bad ranking says what is wrong with it', () => {
  const [problem] = problemsAfter(`${ordinal}.rankings.aid`, '2 > 1 > 1');
  expect(problem!.hint).toContain('option 1 is named twice; option 0 is not named');
});

test('a party that wants nothing at all was forgotten', () => {
  const nothing = { kind: 'ordinal', importance: {}, rankings: {} };
  expect(codesAfter(ordinal, nothing)).toEqual([`missing ${ordinal}.importance`]);
});

test('an importance rank without a ranking is right: the issue matters by what follows from it', () => {
  expect(codesAfter(`${ordinal}.rankings.sequencing`, undefined)).toEqual([]);
});
