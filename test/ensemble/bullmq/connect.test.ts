import { expect, test } from 'vitest';
import { peers } from '../../../src/ensemble/bullmq/connect.js';
import type { SixPartyError } from '../../../src/index.js';

const absent = (code: string): Promise<never> =>
  Promise.reject(Object.assign(new Error("Cannot find package 'bullmq'"), { code }));

test.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])(
  'packages that are not installed (%s) are named, with the command that installs them',
  async (code) => {
    const error = (await peers(() => absent(code)).catch((thrown: unknown) => thrown)) as SixPartyError;
    expect(error).toMatchObject({ code: 'invalid-option', issues: [{ code: 'missing', path: 'redis' }] });
    expect(error.message).toMatch(
      /bullmq and ioredis, which are not installed\. npm install bullmq ioredis$/,
    );
  },
);

test('what else goes wrong with them is left as it is', async () => {
  await expect(peers(() => absent('ERR_INVALID_PACKAGE_CONFIG'))).rejects.toThrow('Cannot find package');
});

test('they are there in this house', async () => {
  const { bullmq, Redis } = await peers();
  expect([typeof bullmq.Queue, typeof bullmq.Worker, typeof Redis]).toEqual(Array(3).fill('function'));
});
