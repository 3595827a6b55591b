import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { failureFrom, failureText, jobId } from '../../../src/ensemble/bullmq/jobs.js';
import { SixPartyError } from '../../../src/index.js';

const job = { folder: '/data/sweep', experiment: 'ef32', from: 100, to: 200 };

test('the same chunk of the same sweep has the same name everywhere, any other another', () => {
  expect(jobId({ ...job })).toBe(jobId(job));
  const others = [{ folder: '/data/other' }, { experiment: 'ef33' }, { from: 101 }, { to: 201 }];
  const names = others.map((other) => jobId({ ...job, ...other }));
  expect(new Set([jobId(job), ...names]).size).toBe(5);
});

test('it says experiment and runs, of the folder a hash only; BullMQ allows no colon, and no whole number', () => {
  expect(jobId(job)).toMatch(/^ef32-[0-9a-f]{12}-100-200$/);
  expect(jobId({ ...job, folder: 'C:\\data:sweep' })).not.toMatch(/:|data/);
});

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
