import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { isSixPartyError } from '../../../src/index.js';
import { enqueueSweep } from '../../../src/ensemble/bullmq/index.js';
import { loadExperiment, type Experiment } from '../../../src/ensemble/index.js';
import { december2003 } from '../../../src/index.js';
import { workFolder } from '../../cli/sixParty.js';
import { builtCommand } from './builtCommand.js';
import { redisServer } from './redisServer.js';

// What somebody can do who may write to the Redis of a sweep, below what BullMQ itself would write.

const place = workFolder();
const text = 'name: short\nscenario: december2003\nseeds: { count: 40 }\nmetrics: [agreement]\n';
writeFileSync(place('experiment.yaml'), text);
const server = await redisServer();
const redis = new Redis(server.url, { maxRetriesPerRequest: null });
const KEYS = 'bull:six-party-sweep:';

beforeEach(async () => void (await redis.flushall()));
afterAll(async () => {
  redis.disconnect();
  await server.end();
});

const worker = (...more: string[]) =>
  builtCommand(...['worker', '--redis', server.url, '--workers', '1', '--lock', '1', '--idle', '6', ...more]);
const sweep = (out: string) =>
  builtCommand(
    ...['sweep', place('experiment.yaml'), '--out', place(out), '--chunk', '10'],
    ...['--redis', server.url, '--progress', '0'],
  );

/** A job as BullMQ writes it, but for what is said; ready to be taken. */
async function put(id: string, change: Readonly<Record<string, string>>, list = 'wait'): Promise<void> {
  const data = { folder: '/nowhere', experiment: '0123456789abcdef', from: 0, to: 10 };
  const job = {
    name: 'chunk',
    data: JSON.stringify(data),
    opts: '{}',
    timestamp: '1',
    delay: '0',
    priority: '0',
  };
  await redis.hset(KEYS + id, { ...job, ...change });
  await redis.lpush(KEYS + list, id);
  await redis.zadd(`${KEYS}marker`, 0, '0');
}

/** Waits until the jobs of a sweep are there. */
async function queued(count: number): Promise<void> {
  while ((await redis.llen(`${KEYS}wait`)) < count) await setTimeout(50);
}

test('jobs that cannot be read as such are taken out, and those of a sweep are played meanwhile', async () => {
  const running = sweep('among');
  await queued(4);
  const odd: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    data: { data: '{nope' },
    opts: { opts: '{nope' },
    null: { opts: 'null' },
    list: { opts: '[]' },
    progress: { progress: '{nope' },
    parent: { parent: '{nope' },
    numbers: { atm: 'x', ats: 'y', delay: 'z', priority: 'w' },
    polluting: { data: '{"__proto__":{"polluted":1}}', opts: '{"__proto__":{"attempts":9}}' },
    repeated: { rjk: 'a:b:c:d:e', opts: '{"repeat":{"every":1}}' },
    retried: { opts: '{"attempts":1000000000,"backoff":{"type":"fixed","delay":1}}' },
    child: { parentKey: 'bull:other:1', parent: '{"id":"1","queueKey":"bull:other"}' },
    large: { data: JSON.stringify({ folder: 'x'.repeat(20_000_000) }) },
  };
  for (const [id, change] of Object.entries(odd)) await put(id, change);
  await redis.lpush(`${KEYS}wait`, 'none');
  await redis.set(`${KEYS}text`, 'no hash');
  await redis.lpush(`${KEYS}wait`, 'text');
  await redis.zadd(`${KEYS}marker`, 0, '0');
  const player = worker();
  expect([await running.ended, await player.ended]).toEqual([0, 0]);
  expect(player.out()).toBe('40 runs played, in 4 files\n');
  expect(player.err()).not.toContain('x'.repeat(200));
  for (const list of ['wait', 'active', 'delayed', 'stalled', 'prioritized']) {
    const type = await redis.type(KEYS + list);
    const left =
      type === 'list'
        ? await redis.llen(KEYS + list)
        : type === 'none'
          ? 0
          : await redis.zcard(KEYS + list).catch(() => redis.scard(KEYS + list));
    if (type === 'list') expect([list, await redis.lrange(KEYS + list, 0, -1)]).toEqual([list, []]);
    expect([list, left]).toEqual([list, 0]);
  }
});

test('jobs that a full Redis has lost, all but their names, are given again', async () => {
  const running = sweep('lost');
  await queued(4);
  await redis.del(...(await redis.lrange(`${KEYS}wait`, 0, -1)).map((id) => KEYS + id));
  const player = worker();
  expect([await running.ended, await player.ended]).toEqual([0, 0]);
  expect(player.out()).toBe('40 runs played, in 4 files\n');
});

test('a queue that is none ends a worker, and says what stands in its place', async () => {
  for (const name of ['wait', 'marker']) await redis.set(KEYS + name, 'no list');
  const player = worker();
  expect(await player.ended).toBe(2);
  expect(player.err()).toContain('Something else stands under the keys of the queue');
  expect(player.err()).not.toContain('@user_script');
});

test('a job over which workers died often enough is not given again', async () => {
  await put('poison', { stc: '10' }, 'active');
  await redis.sadd(`${KEYS}stalled`, 'poison');
  const player = worker();
  expect(await player.ended).toBe(0);
  const job = (await new Queue('six-party-sweep', { connection: redis }).getJob('poison'))!;
  expect([await job.getState(), job.failedReason]).toEqual([
    'failed',
    'job stalled more than allowable limit',
  ]);
  expect(player.err()).toBe('');
});

test('a worker that is bound to a folder plays no other sweep, whatever a job says', async () => {
  const [bound, other] = [sweep('bound'), place('other')];
  await queued(4);
  mkdirSync(other);
  for (const id of await redis.lrange(`${KEYS}wait`, 0, -1)) {
    const data = JSON.parse((await redis.hget(KEYS + id, 'data'))!) as object;
    await redis.hset(KEYS + id, 'data', JSON.stringify({ ...data, folder: other }));
  }
  await put('foreign', {});
  const player = worker('--out', place('bound'));
  expect([await bound.ended, await player.ended]).toEqual([0, 0]);
  expect(readdirSync(other)).toEqual([]);
  expect(player.err()).toContain('It is a directory of another experiment.');
  expect(player.out()).toBe('40 runs played, in 4 files\n');
});

test('what stands in Redis as the reason of a failure ends the sweep as text, whatever it is', async () => {
  const experiment: Experiment = await loadExperiment(text, { scenarioOf: () => december2003 });
  const reasons = [
    'null',
    '{"host":"h"}',
    '\u001b[2J\u001b[1;1Hok: 40 runs',
    'x'.repeat(5_000_000),
    '{"host":"h","error":{"message":"m","stack":"","code":"constructor"}}',
  ];
  for (const [index, reason] of reasons.entries()) {
    await redis.flushall();
    const running = enqueueSweep(experiment, {
      folder: place(`failing${index}`),
      redis: server.url,
      chunk: 10,
    });
    const ended = running.then(
      () => 'played',
      (error: unknown) => error,
    );
    await queued(4);
    const [id] = await redis.lrange(`${KEYS}wait`, 0, 0);
    await redis.hset(KEYS + id!, {
      failedReason: reason,
      returnvalue: '{nope',
      progress: '{nope',
      data: '{nope',
    });
    const error = await ended;
    expect(isSixPartyError(error) && [error.code, error.message.length < 600]).toEqual([
      'worker-failed',
      true,
    ]);
    expect((error as Error).message).not.toContain('\u001b');
  }
});

test('a password from the environment or a file is in no list of processes, and nowhere printed', async () => {
  const secret = await redisServer('--requirepass', 'hush123');
  const url = secret.url.replace('//', '//:hush123@');
  writeFileSync(place('url'), `${url}\n`);
  for (const [args, environment] of [
    [['worker', '--idle', '1'], { SIX_PARTY_REDIS_URL: url }],
    [['worker', '--redis', '--idle', '1'], { SIX_PARTY_REDIS_URL: url }],
    [['worker', '--redis-url-file', place('url'), '--idle', '1'], {}],
    [['worker', '--redis', secret.url.replace('//', '//:hush124@'), '--idle', '1'], {}],
  ] as const) {
    process.env['SIX_PARTY_REDIS_URL'] = '';
    Object.assign(process.env, environment);
    const running = builtCommand(...args);
    const listed = readFileSync(`/proc/${running.pid}/cmdline`, 'utf8');
    const wrong = args.join().includes('hush124');
    expect([listed.includes('hush123'), await running.ended]).toEqual([false, wrong ? 2 : 0]);
    expect(running.out() + running.err()).not.toMatch(/hush/);
    delete process.env['SIX_PARTY_REDIS_URL'];
  }
  await secret.end();
});
