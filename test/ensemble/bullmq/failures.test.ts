import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { failureFrom, failureText, MAX_FAILURE } from '../../../src/ensemble/bullmq/failures.js';
import { isSixPartyError, SixPartyError } from '../../../src/index.js';

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

test('an error that is too long for Redis is told by its beginning, and still read', () => {
  const text = failureText(new SixPartyError('invalid-file', 'x'.repeat(2 * MAX_FAILURE)));
  expect(text.length).toBeLessThan(MAX_FAILURE);
  expect(failureFrom(text)).toMatchObject({ code: 'invalid-file' });
});

test('that workers died over a chunk is said as such', () => {
  expect(failureFrom('job stalled more than allowable limit')).toMatchObject({
    code: 'worker-failed',
    message: expect.stringContaining('Workers died over the same chunk') as string,
  });
});

const whole = JSON.parse(failureText(new SixPartyError('invalid-file', 'No.', [problem]))) as {
  readonly error: object;
};
const failing = (change: object): string =>
  JSON.stringify({ ...whole, error: { ...whole.error, ...change } });

test.each([
  '',
  'null',
  '7',
  '[]',
  '{}',
  '"text"',
  '{"host":"h"}',
  '{"host":"h","error":null}',
  '{"host":7,"error":{"message":"m","stack":""}}',
  '{"host":"h","error":{"message":7,"stack":""}}',
  '{"host":"h","error":{"message":{"toString":"x"}}}',
  '{"__proto__":{"polluted":1},"host":"h"}',
  failing({ code: 'constructor' }),
  failing({ code: 'other' }),
  failing({ code: ['invalid-file'] }),
  failing({ issues: {} }),
  failing({ issues: [null] }),
  failing({ issues: [{}] }),
  failing({ issues: [{ ...problem, message: 7 }] }),
  failing({ issues: [{ ...problem, at: {} }] }),
  failing({ cause: 'text' }),
  `${'{"host":"h","error":{"message":"m","cause":'.repeat(50)}`,
  '\u001b[2J\u001b[1;1Hok: 40 runs\r\n',
  'x'.repeat(5_000_000),
  `{"host":"h","error":{"message":"${'m'.repeat(5_000_000)}"}}`,
])('what no worker has written is told as text: %.60j', (text) => {
  const error = failureFrom(text);
  expect(isSixPartyError(error) && error.code).toBe('worker-failed');
  expect(error.message.length).toBeLessThan(600);
  // eslint-disable-next-line no-control-regex -- none may be left
  expect(error.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect('polluted' in {}).toBe(false);
});

test('words that look like those of a worker cannot move the cursor, and are no errors for long', () => {
  const told = {
    message: '\u001b[2Jgone\u202e\n\r',
    stack: 'at <secret>',
    more: { evil: 1 },
    code: 'invalid-file',
  };
  const text = JSON.stringify({
    host: '\u001b[31mh\nost',
    error: { ...told, issues: [{ ...problem, evil: 1 }] },
  });
  const error = failureFrom(text) as SixPartyError;
  expect(error.message).toBe('A worker on \\u001b[31mh\\nost could not go on: \\u001b[2Jgone\\u202e\n\\r');
  expect([error.code, error.stack, error.issues]).toEqual(['invalid-file', '', [problem]]);
  expect('more' in error).toBe(false);
});
