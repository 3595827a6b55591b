import { expect, test } from 'vitest';
import { watchServer, type Watchable } from '../../../src/ensemble/bullmq/patience.js';

let now = 0;

type Answer = (from: 'pong' | Error) => void;

/** A server that answers when the test says so. */
function server(): { redis: { status: Watchable['status']; ping(): Promise<string> }; answers: Answer[] } {
  const answers: Answer[] = [];
  const ping = (): Promise<string> =>
    new Promise((resolve, reject) => {
      answers.push((from) => (from === 'pong' ? resolve('PONG') : reject(from)));
    });
  return { redis: { status: 'ready', ping }, answers };
}

const watch = (redis: unknown): (() => boolean) =>
  watchServer(redis as Watchable, 'redis://:secret@host:1', 10, () => now);
const later = (seconds: number): void => void (now += 1000 * seconds);
const settled = (): Promise<void> => Promise.resolve().then(() => undefined);

test('a server that answers is there, however long it lasts', async () => {
  const { redis, answers } = server();
  const isThere = watch(redis);
  for (let look = 0; look < 20; look++) {
    expect(isThere()).toBe(true);
    later(1);
    answers.pop()!('pong');
    await settled();
  }
});

test('one that says nothing on an open connection is away, and after the patience given up', async () => {
  const { redis, answers } = server();
  const isThere = watch(redis);
  expect(isThere()).toBe(true);
  later(4);
  expect(isThere()).toBe(false);
  answers.pop()!('pong');
  await settled();
  expect(isThere()).toBe(true);
  later(10);
  expect(isThere()).toBe(false);
  later(1);
  expect(isThere).toThrow(/redis:\/\/…@host:1: It has not answered for 10 s\. .*--resume/);
});

test('one whose connection is lost is away at once, and is asked again after a question that failed', async () => {
  const { redis, answers } = server();
  const isThere = watch(redis);
  isThere();
  redis.status = 'reconnecting';
  expect(isThere()).toBe(false);
  answers.pop()!(new Error('Connection is closed.'));
  await settled();
  redis.status = 'ready';
  expect([isThere(), answers.length]).toEqual([true, 1]);
});
