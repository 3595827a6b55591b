import { performance } from 'node:perf_hooks';
import type { Redis } from 'ioredis';
import { redisError } from './redisError.js';

/**
 * Follows whether a connection is there.
 *
 * @param seconds - that it may be away, as while the server is started anew
 * @returns to be called now and then; throws SixPartyError `invalid-option` once it has been away for so long
 */
export function watched(redis: Redis, url: string, seconds: number): () => boolean {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (redis.status === 'ready') last = now;
    if (now - last <= 1000 * seconds) return redis.status === 'ready';
    const message = `It has not answered for ${seconds} s.`;
    throw redisError(url, message, 'What is done is kept. Go on with --resume when it is there again.');
  };
}
