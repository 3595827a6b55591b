import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFolder } from '../../cli/sixParty.js';
import { builtCommand } from './builtCommand.js';
import { redisServer, type RedisServer } from './redisServer.js';

const place = workFolder();
writeFileSync(
  place('experiment.yaml'),
  'name: short\nscenario: december2003\nseeds: { count: 40 }\nmetrics: [agreement]\n',
);
let server: RedisServer;
let redis: Redis;

beforeAll(async () => {
  server = await redisServer();
  redis = new Redis(server.url, { maxRetriesPerRequest: null });
});

afterAll(async () => {
  redis.disconnect();
  await server.end();
});

test('jobs that no sweep has made fail for good, and a worker goes on with those of the sweep', async () => {
  const sweep = builtCommand(
    ...['sweep', place('experiment.yaml'), '--out', place('runs/of/a/sweep'), '--chunk', '10'],
    ...['--redis', server.url, '--progress', '0'],
  );
  const queue = new Queue('six-party-sweep', { connection: redis });
  while ((await queue.getWaitingCount()) < 4);
  const [real] = await queue.getWaiting();
  const { folder, experiment } = real!.data as { folder: string; experiment: string };
  const odd = [
    { folder, experiment, from: '../../../pwned', to: 0 },
    { folder, experiment, from: 0, to: 1e12 },
    { folder, experiment, from: -5, to: 0 },
    { folder, experiment, from: 0.5, to: 3 },
    { folder, experiment, from: 40, to: 60 },
    { folder, experiment },
    { folder: 7, experiment, from: 0, to: 10 },
    null,
  ];
  const opts = { attempts: 5, lifo: true };
  const ids = await Promise.all(odd.map(async (data) => (await queue.add('chunk', data, opts)).id!));
  const worker = builtCommand(
    'worker',
    '--redis',
    server.url,
    '--workers',
    '1',
    '--lock',
    '1',
    '--idle',
    '2',
  );
  expect([await sweep.ended, await worker.ended]).toEqual([0, 0]);
  expect(worker.out()).toBe('40 runs played, in 4 files\n');
  expect(worker.err()).not.toContain('are kept\nruns ../');
  for (const id of ids) {
    const job = (await queue.getJob(id))!;
    expect([await job.getState(), job.attemptsMade]).toEqual(['failed', 1]);
    expect(job.failedReason).toContain('The job was not made by six-party sweep.');
  }
  expect(readdirSync(place('runs/of/a/sweep/chunks')).sort()).toEqual(
    ['0-10.jsonl', '10-20.jsonl', '20-30.jsonl', '30-40.jsonl'].sort(),
  );
  for (const up of ['.', 'runs', 'runs/of', 'runs/of/a', 'runs/of/a/sweep']) {
    expect(existsSync(place(`${up}/pwned-0.jsonl`))).toBe(false);
  }
  await queue.close();
});
