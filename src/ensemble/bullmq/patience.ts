import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { AbortSignalLike } from '../play/abortSignal.js';
import { redisError } from './address.js';

/** What is asked of a connection. */
export type Watchable = Pick<Redis, 'status' | 'ping'>;

/** Milliseconds after which a server that owes an answer counts as away. */
const SILENCE_MS = 3000;

/**
 * Follows whether a server is there: a machine that is gone, or a process that is stopped, says nothing, and its
 * connection looks as before.
 *
 * @param seconds - that it may be away, as while the server is started anew
 * @param clock - milliseconds
 * @returns to be called now and then; throws SixPartyError `invalid-option` once it has been away for so long
 */
export function watchServer(
  redis: Watchable,
  url: string,
  seconds: number,
  clock = (): number => performance.now(),
): () => boolean {
  let last = clock();
  let asked: number | undefined;
  const ask = (): void => {
    asked = clock();
    const done = (): void => (asked = undefined);
    redis.ping().then(() => {
      last = clock();
      done();
    }, done);
  };
  return () => {
    if (asked === undefined) ask();
    const now = clock();
    if (redis.status === 'ready' && now - Math.max(last, asked ?? now) <= SILENCE_MS) return true;
    if (now - last <= 1000 * seconds) return false;
    const message = `It has not answered for ${seconds} s.`;
    throw redisError(url, message, 'What is done is kept. Go on with --resume when it is there again.');
  };
}

/** Milliseconds between two looks. */
const POLL_MS = 250;

/**
 * Waits for an answer of Redis as long as the server may be away: it is asked again by itself when it is back.
 *
 * @param isThere - throws once it was away for too long
 * @returns undefined if it was interrupted
 */
export async function awaitRedis<T>(
  answer: Promise<T>,
  isThere: () => boolean,
  signal: AbortSignalLike | undefined,
): Promise<T | undefined> {
  let answered = false;
  const done = answer.finally(() => (answered = true));
  done.catch(() => undefined);
  while (!answered && signal?.aborted !== true) {
    isThere();
    await Promise.race([done, setTimeout(POLL_MS, undefined, { ref: false })]);
  }
  return answered ? await done : undefined;
}

/** Gives something up that may never be answered. */
export async function withTimeout(milliseconds: number, answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer.catch(() => undefined), setTimeout(milliseconds, undefined, { ref: false })]);
}
