import { expect, test } from 'vitest';
import {
  argumentProblem,
  checkOptions,
  diskError,
  flag,
  optionProblems,
  refuse,
  SixPartyError,
  text,
  whole,
  wholeOfCommandLine,
  type Problem,
} from '../../src/input/index.js';

const rules = { runs: whole(1, 100), seed: text, rows: flag };

test('options are required or not, by one table', () => {
  expect(optionProblems({ runs: 3, seed: 'a', rows: undefined }, rules, ['runs', 'seed'])).toEqual([]);
  const problems = optionProblems({ runs: 0, sed: 'a', rows: 'no' }, rules, ['runs', 'seed']);
  expect(problems.map(({ path, code, hint }) => [path, code, hint])).toEqual([
    ['runs', 'out-of-range', ''],
    ['seed', 'missing', ''],
    ['rows', 'wrong-type', ''],
    ['sed', 'unknown-key', 'Did you mean "seed"?'],
  ]);
  expect(optionProblems(null, rules, [], 'options').map(({ path }) => path)).toEqual(['options']);
});

test('all that is wrong is thrown at once', () => {
  expect(() => {
    checkOptions({ runs: 'x', rows: 1 }, rules, ['seed'], 'This cannot be played.');
  }).toThrow(
    'This cannot be played.\n  seed: Expected a text, but found nothing.\n' +
      '  runs: Expected a whole number from 1 to 100, but found "x".\n' +
      '  rows: Expected true or false, but found 1.',
  );
  expect(() => {
    checkOptions({}, rules);
  }).not.toThrow();
});

test('an argument by itself', () => {
  expect(argumentProblem('n', 7, whole(1, 9))).toBeUndefined();
  expect(argumentProblem('n', 17, whole(1, 9))?.code).toBe('out-of-range');
});

test('nothing wrong is not refused', () => {
  refuse('invalid-option', 'No.', [undefined, undefined]);
  const wrong = argumentProblem('n', 17, whole(1, 9));
  expect(() => {
    refuse('invalid-option', 'No.', [undefined, wrong]);
  }).toThrow(expect.objectContaining({ code: 'invalid-option', issues: [wrong] }) as Error);
});

test.each([
  ['7', 7],
  ['007', 7],
  ['', undefined],
  ['1e1', undefined],
  ['-1', undefined],
  ['7.0', undefined],
  ['101', undefined],
  ['99999999999999999999', undefined],
])('a whole number of a command line: %j', (written, number) => {
  const problems: Problem[] = [];
  expect(wholeOfCommandLine('--runs', written, 1, 100, problems)).toBe(number);
  expect(problems.map(({ path }) => path)).toEqual(number === undefined ? ['--runs'] : []);
});

test('a disk says what is wrong with it in plain words, and what to do', () => {
  const cause = Object.assign(new Error('raw'), { code: 'ENOENT' });
  const error = diskError('a.yaml', 'The file cannot be read', cause, {
    missing: 'Look again.',
    always: 'Ask.',
  });
  expect(error).toBeInstanceOf(SixPartyError);
  expect(String(error)).toContain(
    'The file cannot be read.\n  a.yaml: There is no such file or folder. Look again. Ask.',
  );
  const full = diskError('a', 'It cannot be written', Object.assign(new Error('raw'), { code: 'EDQUOT' }));
  expect(String(full)).toContain('The quota of the disk is used up. Make room.');
  const odd = diskError(
    'a',
    'It cannot be written',
    Object.assign(new Error('Raw words.'), { code: 'EODD' }),
  );
  expect(String(odd)).toContain('Raw words.');
});

test('what is no error of a disk is left as it is', () => {
  const other = new Error('other');
  expect(diskError('a', 'x', other)).toBe(other);
  const told = new SixPartyError('invalid-file', 'Told.', []);
  expect(diskError('a', 'x', told)).toBe(told);
});
