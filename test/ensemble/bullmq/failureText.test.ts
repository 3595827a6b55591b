import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { failureFrom, failureText } from '../../../src/ensemble/bullmq/failureText.js';
import { SixPartyError } from '../../../src/index.js';

const problem = {
  path: '/data/sweep',
  code: 'inconsistent',
  expected: 'a file',
  received: 'ENOENT',
  message: 'There is no such file or folder.',
  hint: 'Mount it.',
} as const;

test('what went wrong with a worker arrives with its code, its problems and its machine', () => {
  const error = new SixPartyError('invalid-file', 'The folder cannot be read.', [problem]);
  const arrived = failureFrom(failureText(error));
  expect(arrived).toMatchObject({ code: 'invalid-file', issues: [problem] });
  expect(arrived.message).toBe(`A worker on ${hostname()} could not go on: ${error.message}`);
});

test('no stack stands in Redis, not even that of a cause', () => {
  const text = failureText(new Error('one', { cause: new Error('other') }));
  expect(text).not.toMatch(/\bat \b|failureText\.test/);
  expect(failureFrom(text)).toMatchObject({ cause: { message: 'other' } });
});

test('what BullMQ says itself is passed on', () => {
  expect(failureFrom('job stalled more than allowable limit').message).toBe(
    'job stalled more than allowable limit',
  );
});
