import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addProblems,
  didYouMean,
  MAX_PROBLEMS,
  problem,
  quoted,
  quotedWhole,
  shown,
  SixPartyError,
  unknownName,
  visible,
} from '../../src/input/index.js';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [-0, '-0'],
  [NaN, 'NaN'],
  ['a "b"', '"a \\"b\\""'],
  ['line\nline\u001b[2J', '"line\\nline\\u001b[2J"'],
  ['\u202egnp.exe', '"\\u202egnp.exe"'],
  ['\ud800', '"\\ud800"'],
  ['Ünal 北京', '"Ünal 北京"'],
  [true, 'true'],
  [10n, 'the bigint 10'],
  [Symbol('s'), 'a symbol'],
  [() => 1, 'a function'],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
])('%o: %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('anything can be shown, in short, with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.string({ unit: 'binary', minLength: 90, maxLength: 110 })),
      (value) => {
        const text = shown(value);
        expect(text.length).toBeLessThan(1300);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      },
    ),
  );
});

test('a long text is cut at a hundred letters, a long path later', () => {
  expect(quoted('x'.repeat(100_000))).toBe(`"${'x'.repeat(100)}"…`);
  expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(100)}"`);
  expect(quotedWhole('x'.repeat(2000))).toBe(`"${'x'.repeat(2000)}"`);
  expect(quotedWhole('a "b" \u202e\n')).toBe(quoted('a "b" \u202e\n'));
  expect(visible('x'.repeat(100_000))).toHaveLength(401);
});

test('one sentence for all problems, unless it is said otherwise', () => {
  expect(problem('a.b', 'out-of-range', 'a number from 0 to 1', 7)).toEqual({
    path: 'a.b',
    code: 'out-of-range',
    expected: 'a number from 0 to 1',
    received: '7',
    message: 'Expected a number from 0 to 1, but found 7.',
    hint: '',
  });
  const words = {
    received: 'the sum 2',
    hint: 'Less.',
    message: 'Too much.',
    wanted: 'number',
    onKey: true,
  } as const;
  expect(problem('a', 'wrong-sum', 'weights', [1, 1], words)).toEqual({
    path: 'a',
    code: 'wrong-sum',
    expected: 'weights',
    ...words,
  });
});

test('what is not there is missing, not of a wrong type', () => {
  expect(problem('a', 'wrong-type', 'a text', undefined).code).toBe('missing');
});

test('the nearest name, else all of a few, else nothing', () => {
  expect(didYouMean('Chna', ['US', 'China'])).toBe('Did you mean "China"?');
  expect(didYouMean('France', ['US', 'China'])).toBe('Known: US, China.');
  expect(didYouMean(7, ['US', 'China'])).toBe('Known: US, China.');
  expect(didYouMean('France', [])).toBe('');
  expect(
    didYouMean(
      'France',
      Array.from({ length: 21 }, (_, i) => `party${i}`),
    ),
  ).toBe('');
  expect(unknownName('--method', 'method', 'sobl', ['sobol', 'morris'])).toMatchObject({
    code: 'unknown-name',
    received: '"sobl"',
    message: 'There is no method "sobl".',
    hint: 'Did you mean "sobol"?',
  });
});

test('a list of problems and its error stay short, however much is wrong', () => {
  const problems = [problem('first', 'missing', 'a text', undefined)];
  function* endless() {
    for (let i = 0; ; i++) yield problem(`p${i}`, 'missing', 'a text', undefined);
  }
  addProblems(problems, endless());
  expect(problems).toHaveLength(MAX_PROBLEMS);
  const more = Array.from({ length: 300_000 }, () => problems[0]!);
  const error = new SixPartyError('invalid-file', 'Much is wrong.', more);
  expect(error.issues).toHaveLength(MAX_PROBLEMS);
  expect(error.message.split('\n')).toHaveLength(MAX_PROBLEMS + 2);
  expect(error.message).toContain('These are the first 100 problems.');
});
