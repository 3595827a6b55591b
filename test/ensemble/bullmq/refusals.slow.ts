import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueueSweep } from '../../../src/ensemble/bullmq/index.js';
import { loadExperiment, type Experiment } from '../../../src/ensemble/index.js';
import { december2003 } from '../../../src/index.js';
import { sixParty, workFolder } from '../../cli/sixParty.js';
import { redisServer, type RedisServer } from './redisServer.js';

const place = workFolder();
const text = 'name: short\nscenario: december2003\nseeds: { count: 2 }\n';
writeFileSync(place('experiment.yaml'), text);
let server: RedisServer;

beforeAll(async () => void (server = await redisServer('--requirepass', 'right')));
afterAll(() => server.end());

const at = (user: string, rest = ''): string => server.url.replace('//', `//${user}`) + rest;
const experiment = (): Promise<Experiment> => loadExperiment(text, { scenarioOf: () => december2003 });
const said = async (url: string): Promise<string> => {
  const args = ['sweep', place('experiment.yaml'), '--out', place('runs'), '--redis', url];
  const { code, err } = await sixParty(...args);
  expect([code, existsSync(place('runs'))]).toEqual([2, false]);
  return err;
};

test('no password, a wrong one, no such database, no TLS: nothing is begun', async () => {
  const hint = 'Its password belongs into the address: redis://:password@host:port.';
  expect(await said(at(''))).toMatch(new RegExp(`NOAUTH .*${hint}`));
  expect(await said(at(':wrong@'))).toMatch(new RegExp(`WRONGPASS .*${hint}`));
  expect(await said(at(':right@', '/99'))).toMatch(/DB index is out of range\. The number at the end/);
  expect(await said(at(':right@').replace('redis', 'rediss'))).toMatch(/it may not speak TLS/);
});

test.each(['SIGKILL', 'SIGSTOP'] as const)(
  'a Redis that is gone for good (%s) ends a sweep, with what is done kept',
  async (signal) => {
    const folder = place(signal);
    const sweep = enqueueSweep(await experiment(), {
      ...{ folder, redis: at(':right@'), patience: 1 },
      onProgress: () => void server.kill(signal),
    });
    await expect(sweep).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(
        /It has not answered for 1 s\. What is done is kept\..*--resume/,
      ) as string,
    });
    expect(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))).toMatchObject({ chunk: 100 });
    if (signal === 'SIGKILL') await server.start();
    else await server.kill('SIGCONT');
  },
);
