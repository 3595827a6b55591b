import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeOutUnreadable } from '../../../src/ensemble/bullmq/unreadable.js';
import { redisServer, type RedisServer } from './redisServer.js';

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await redisServer();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.end();
});

const toKey = (name: string): string => `bull:sweeps:${name}`;
const job = { data: '{"from":0}', opts: '{"attempts":3}', timestamp: '1700000000000', delay: '0' };
const idOf = (place: number): string => `${'a'.repeat(8)}-${'b'.repeat(12)}-${place}-1`;
/** What may stand at the key of a job in hand, and whether BullMQ can make a job of it. */
const kinds: readonly (readonly [what: string, readable: boolean, put: (key: string) => Promise<unknown>])[] =
  [
    ['a job', true, (key) => redis.hset(key, job)],
    ['a job without what it may leave out', true, (key) => redis.hset(key, { data: '{}' })],
    ['nothing', true, () => Promise.resolve()],
    ['a text', false, (key) => redis.set(key, '{}')],
    ['a list', false, (key) => redis.rpush(key, 'x')],
    ['options that are no JSON', false, (key) => redis.hset(key, { ...job, opts: '{' })],
    ['options that are a list', false, (key) => redis.hset(key, { ...job, opts: '[]' })],
    ['options that are null', false, (key) => redis.hset(key, { ...job, opts: 'null' })],
    ['data that are no JSON', false, (key) => redis.hset(key, { ...job, data: 'x' })],
    ['data without end', false, (key) => redis.hset(key, { ...job, data: `"${'x'.repeat(100_000)}"` })],
    ['a delay that is no number', false, (key) => redis.hset(key, { ...job, delay: 'soon' })],
    ['a count that is no number', false, (key) => redis.hset(key, { ...job, atm: '1e999x' })],
  ];

test('what BullMQ cannot make a job of is taken out of those in hand, and nothing else', async () => {
  for (const [place, [, , put]] of kinds.entries()) {
    await put(toKey(idOf(place)));
    await redis.rpush(toKey('active'), idOf(place));
    await redis.sadd(toKey('stalled'), idOf(place));
  }
  const bad = kinds.filter(([, readable]) => !readable).length;
  expect(await takeOutUnreadable(redis, toKey)).toBe(bad);
  const left = kinds.map(([what, readable], place) => ({ what, readable, id: idOf(place) }));
  const good = left.filter(({ readable }) => readable).map(({ id }) => id);
  expect(await redis.lrange(toKey('active'), 0, -1)).toEqual(good);
  expect(new Set(await redis.smembers(toKey('stalled')))).toEqual(new Set(good));
  for (const { what, readable, id } of left)
    expect([what, await redis.exists(toKey(id))]).toEqual([what, readable && what !== 'nothing' ? 1 : 0]);
  expect(await takeOutUnreadable(redis, toKey)).toBe(0);
});

test('an id that names another list of the queue is taken out, and the list stays', async () => {
  await redis.del(toKey('active'));
  await redis.rpush(toKey('wait'), idOf(0));
  await redis.rpush(toKey('active'), 'wait', 'active');
  // The list in hand is no job either: its own name among its ids does not take it away.
  expect(await takeOutUnreadable(redis, toKey)).toBe(2);
  expect(await redis.lrange(toKey('wait'), 0, -1)).toEqual([idOf(0)]);
});
