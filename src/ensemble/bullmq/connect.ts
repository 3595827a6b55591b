import type { Redis } from 'ioredis';
import type { Peers } from './peers.js';
import { redisError } from './redisError.js';

/** Milliseconds that a server may take for its first answer. */
const PATIENCE = 4000;

/**
 * Connects with a Redis server that answers at once. If it goes away later, it is waited for: see `watched`.
 *
 * @param url - `redis://host:port` or, with TLS, `rediss://…`
 * @throws SixPartyError `invalid-option` if there is none
 */
export async function connect({ Redis }: Peers, url: string): Promise<Redis> {
  if (!/^rediss?:\/\/./.test(url) || !URL.canParse(url)) {
    throw redisError(url, 'This is not the address of a Redis server.', 'Such as redis://localhost:6379.');
  }
  let begun = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (begun ? Math.min(100 * times, 1000) : null),
  });
  let said: unknown;
  redis.on('error', (error: unknown) => (said ??= error));
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), tooLate()]);
  } catch (error) {
    redis.disconnect();
    const { message } = (said ?? error) as Error;
    throw redisError(
      url,
      `It does not answer: ${message}.`,
      'Is the server running, and the address right?',
      error,
    );
  }
  begun = true;
  return redis;
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`nothing within ${PATIENCE / 1000} s`)), PATIENCE).unref();
  });
}
