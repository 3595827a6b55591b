import type { Redis } from 'ioredis';
import { isRecord } from '../../input/index.js';
import { isJobId } from './jobs.js';

/** Jobs in hand that are looked at: more than all workers of a sweep have. */
const MAX_JOBS = 10_000;

/**
 * Takes out what somebody has put among the jobs in hand and cannot be read as one: BullMQ fails to make a job of it, so
 * that it would never fail as a job, but be given to one worker after the other.
 *
 * @param toKey - names a key of the queue
 * @returns how many were taken out
 */
export async function takeOutUnreadable(redis: Redis, toKey: (name: string) => string): Promise<number> {
  const ids = await redis.lrange(toKey('active'), 0, MAX_JOBS);
  let taken = 0;
  for (const id of ids) {
    if (await isReadable(redis, toKey(id))) continue;
    taken += await takeOut(redis, toKey, id);
  }
  return taken;
}

/** Takes a job out of those in hand. @returns how often it stood there */
export async function takeOut(redis: Redis, toKey: (name: string) => string, id: string): Promise<number> {
  const count = await redis.lrem(toKey('active'), 0, id);
  await redis.srem(toKey('stalled'), id);
  // The sweep gives its chunk again once it is gone. Other names may be those of lists that are needed.
  if (isJobId(id)) await redis.del(toKey(id), toKey(`${id}:lock`));
  return count;
}

/** Tells whether Redis has lost what a job was, as a full one does, and kept its name. */
export function isLost(id: string, data: unknown): boolean {
  return isJobId(id) && isRecord(data) && Object.keys(data).length === 0;
}

/** What BullMQ reads of a job: as JSON, and as numbers. */
const JSON_FIELDS = ['data', 'opts', 'progress', 'parent'] as const;
/** Letters of one of them. A job of a sweep has a few hundred. */
const MAX_FIELD = 100_000;
const NUMBER_FIELDS = ['delay', 'priority', 'timestamp', 'ats', 'atm', 'stc'] as const;

async function isReadable(redis: Redis, key: string): Promise<boolean> {
  // One that is gone is no business of ours: BullMQ knows of it.
  const type = await redis.type(key);
  if (type !== 'hash') return type === 'none';
  const lengths = await Promise.all(JSON_FIELDS.map((field) => redis.hstrlen(key, field)));
  // It takes longer to be read than a worker may be silent, and would be given to the next.
  if (lengths.some((length) => length > MAX_FIELD)) return false;
  const fields = await redis.hmget(key, ...JSON_FIELDS, ...NUMBER_FIELDS);
  const [texts, numbers] = [fields.slice(0, JSON_FIELDS.length), fields.slice(JSON_FIELDS.length)];
  if (!numbers.every((number) => number === null || /^-?\d*(\.\d*)?$/.test(number))) return false;
  try {
    const [, opts] = texts.map((text): unknown => (text ? JSON.parse(text) : {}));
    return isRecord(opts);
  } catch {
    return false;
  }
}
