import { expect, test } from 'vitest';
import { jobId } from '../../../src/ensemble/bullmq/jobs.js';

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
