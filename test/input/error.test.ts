import { expect, test } from 'vitest';
import { isSixPartyError, SixPartyError, type Problem } from '../../src/input/index.js';

const problem: Problem = {
  path: 'rule.yes',
  code: 'out-of-range',
  expected: 'an integer from 1 to 6',
  received: '7',
  message: 'Expected an integer from 1 to 6, but found 7.',
  hint: '',
};

test('it is an error with a code, and its text names every problem with its hint', () => {
  const hinted = { ...problem, path: '', hint: 'Count the parties.' };
  const error = new SixPartyError('invalid-scenario', 'The scenario is not valid.', [problem, hinted]);
  expect(error).toBeInstanceOf(Error);
  expect(error.code).toBe('invalid-scenario');
  expect(error.issues).toEqual([problem, hinted]);
  expect(error.message).toBe(
    'The scenario is not valid.\n' +
      '  rule.yes: Expected an integer from 1 to 6, but found 7.\n' +
      '  Expected an integer from 1 to 6, but found 7. Count the parties.',
  );
});

test('a problem of a file says where in the file', () => {
  const placed = { ...problem, at: 'my.yaml:9:26' };
  const whole = { ...placed, path: '' };
  expect(new SixPartyError('invalid-scenario', 'Wrong.', [placed, whole]).message).toBe(
    'Wrong.\n' +
      '  my.yaml:9:26 rule.yes: Expected an integer from 1 to 6, but found 7.\n' +
      '  my.yaml:9:26: Expected an integer from 1 to 6, but found 7.',
  );
});

test('it may have no problems to name', () => {
  expect(new SixPartyError('invalid-file', 'There is no such file.').issues).toEqual([]);
});

test('it is told apart by name and code, whichever copy of the library threw it', () => {
  expect(isSixPartyError(new SixPartyError('invalid-file', 'There is no such file.'))).toBe(true);
  // Another copy, and another realm: no class is shared.
  class Another extends Error {
    override readonly name = 'SixPartyError';
    readonly code = 'illegal-move';
    readonly issues = [];
  }
  expect(isSixPartyError(new Another('no'))).toBe(true);
  expect(isSixPartyError(structuredClone({ name: 'SixPartyError', code: 'x', issues: [] }))).toBe(true);
  const system = Object.assign(new Error('no'), { code: 'ENOENT' });
  const named = Object.assign(new Error('no'), { name: 'SixPartyError' });
  for (const other of [system, named, new Error('no'), null, undefined, 'SixPartyError', 5, [], () => 1]) {
    expect(isSixPartyError(other)).toBe(false);
  }
});
