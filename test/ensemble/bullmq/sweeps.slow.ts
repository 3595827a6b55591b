import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { workFolder } from '../../cli/sixParty.js';
import { builtCommand, type Running } from './builtCommand.js';
import { redisServer, type RedisServer } from './redisServer.js';

const place = workFolder();
const experiment = place('experiment.yaml');
writeFileSync(
  experiment,
  `name: trust
scenario: december2003
policies:
  verificationFirst:
  phased: { agents: { US: phasedConcessions } }
factors:
  trust: { paths: [parties.US.trust.DPRK, parties.DPRK.trust.US], min: 0.15, max: 0.4, levels: 3 }
seeds: { count: 30, seed: trust }
metrics: [agreement, realisedGain.US, timeToAgreement]
`,
);
const RUNS = 180;
const CHUNKS = 30;

let server: RedisServer;
let redis: Redis;
let alone: { readonly out: string; readonly runs: string };
const left: Running[] = [];

const runsOf = (folder: string): string => readFileSync(place(`${folder}/runs.jsonl`), 'utf8');
const command = (...args: string[]): Running => {
  const running = builtCommand(...args);
  left.push(running);
  return running;
};
const sweep = (folder: string, ...more: string[]): Running =>
  command('sweep', experiment, '--out', place(folder), '--chunk', '6', '--progress', '0', ...more);
const shared = (folder: string, ...more: string[]): Running => sweep(folder, '--redis', server.url, ...more);
const worker = (...more: string[]): Running =>
  command('worker', '--redis', server.url, '--workers', '1', '--lock', '1', ...more);

/** One that nobody kills: it ends when nothing is left to do, and keeps its jobs on a busy machine too. */
const lastWorker = (): Running => command('worker', '--redis', server.url, '--workers', '1', '--idle', '20');

beforeAll(async () => {
  server = await redisServer();
  redis = new Redis(server.url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  const single = sweep('alone');
  expect(await single.ended).toBe(0);
  alone = { out: single.out(), runs: runsOf('alone') };
});

beforeEach(() => redis.flushall());

afterAll(async () => {
  for (const running of left) running.kill('SIGKILL');
  redis.disconnect();
  await server.end();
});

/** That a sweep through Redis has given what one in one process gives, and left nothing to do. */
async function expectSame(running: Running, folder: string): Promise<void> {
  expect([await running.ended, running.out()]).toEqual([0, alone.out]);
  expect(runsOf(folder)).toBe(alone.runs);
}

async function jobKeys(): Promise<string[]> {
  return (await redis.keys('bull:six-party-sweep:*')).filter((key) => /-\d+-\d+$/.test(key));
}

test('a killed worker, and a Redis that is killed and started again, lose nothing and change no byte', async () => {
  const one = shared('one');
  const other = shared('other');
  const doomed = worker();
  await doomed.said(/are kept/, 2);
  const survivor = worker();
  doomed.kill('SIGKILL');
  expect(await doomed.ended).toBe('SIGKILL');
  await survivor.said(/are kept/, 4);
  await server.kill('SIGKILL');
  await setTimeout(500); // time to end, without Redis, what it has in hand
  await server.start();
  await Promise.all([expectSame(one, 'one'), expectSame(other, 'other')]);
  survivor.kill('SIGTERM');
  expect(await survivor.ended).toBe(130);
  expect(await jobKeys()).toEqual([]);
});

test('in Redis stand a folder, a hash and numbers; what it has lost is given to it again', async () => {
  const running = shared('lost');
  while ((await jobKeys()).length < CHUNKS);
  for (const key of await jobKeys()) {
    const { data, ...fields } = await redis.hgetall(key);
    const job = JSON.parse(data!) as Record<string, unknown>;
    expect(job).toEqual({
      folder: place('lost'),
      experiment: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      from: expect.any(Number) as number,
      to: expect.any(Number) as number,
    });
    expect(key).toContain(`${job.experiment as string}-`);
    expect(Object.keys(fields).sort()).toEqual(['delay', 'name', 'opts', 'priority', 'timestamp']);
  }
  await redis.flushall();
  expect(await jobKeys()).toEqual([]);
  const player = lastWorker();
  await expectSame(running, 'lost');
  expect(await player.ended).toBe(0);
  expect(player.out()).toBe(`${RUNS} runs played, in ${CHUNKS} files\n`);
});

test('Ctrl-C ends both with what is done, and takes back the rest; --resume plays only that', async () => {
  const running = shared('stopped');
  const player = worker();
  await player.said(/are kept/, 3);
  running.kill('SIGINT');
  expect(await running.ended).toBe(130);
  expect(running.err()).toMatch(/Interrupted: \d+ of 180 runs are kept in [^]*--resume\.\n$/);
  player.kill('SIGINT');
  expect(await player.ended).toBe(130);
  expect(await jobKeys()).toEqual([]);
  const kept = readdirSync(place('stopped/chunks')).length;
  expect(kept).toBeGreaterThanOrEqual(3);

  const again = shared('stopped');
  expect([await again.ended, again.err()]).toEqual([2, expect.stringContaining('--resume')]);
  const resumed = shared('stopped', '--resume');
  const next = lastWorker();
  await expectSame(resumed, 'stopped');
  expect(await next.ended).toBe(0);
  expect(next.out()).toBe(`${RUNS - 6 * kept} runs played, in ${CHUNKS - kept} files\n`);
});

test('Ctrl-C ends both while Redis is away, and while it says nothing', async () => {
  for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
    // The jobs of the sweep before would be played, and told of, before this one has found Redis.
    await redis.flushall();
    const running = shared(signal);
    const player = worker();
    await player.said(/are kept/);
    await server.kill(signal);
    running.kill('SIGINT');
    player.kill('SIGINT');
    expect(await Promise.all([running.ended, player.ended])).toEqual([130, 130]);
    if (signal === 'SIGKILL') await server.start();
    else await server.kill('SIGCONT');
  }
});

test('a worker that does not see the folder says so, and the sweep too; with --out it is told where it is', async () => {
  const running = shared('elsewhere');
  const lost = worker('--out', place('not/mounted'));
  expect(await running.ended).toBe(2);
  expect(running.err()).toMatch(
    /A worker on .* could not go on: .*cannot be read\.\n.*not\/mounted.*--out\.\n$/,
  );
  await lost.said(/runs \d+ to \d+: The folder of the sweep cannot be read/);
  lost.kill('SIGINT');
  expect(await lost.ended).toBe(130);

  symlinkSync(place('elsewhere'), place('mounted'));
  const resumed = shared('elsewhere', '--resume');
  const player = worker('--out', place('mounted'));
  await expectSame(resumed, 'elsewhere');
  player.kill('SIGINT');
  await player.ended;
});

test('a sweep without a worker says so after some seconds', async () => {
  const running = shared('alas');
  await running.said(/Nobody plays yet: start six-party worker/);
  running.kill('SIGINT');
  expect(await running.ended).toBe(130);
  expect(existsSync(place('alas/runs.jsonl'))).toBe(false);
});
