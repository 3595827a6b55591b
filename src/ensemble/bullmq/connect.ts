import type * as Bullmq from 'bullmq';
import type { Redis } from 'ioredis';
import { problem, SixPartyError } from '../../input/index.js';
import { checkAddress, refusedBy } from './address.js';
import { withTimeout } from './patience.js';

/** The two packages that are needed beside this one. */
export interface Peers {
  readonly bullmq: typeof Bullmq;
  readonly Redis: typeof Redis;
}

/**
 * Loads bullmq and ioredis.
 *
 * @throws SixPartyError `invalid-option` if they are not installed
 */
export async function peers(load: () => Promise<Peers> = installed): Promise<Peers> {
  try {
    return await load();
  } catch (cause) {
    if (!/^(ERR_)?MODULE_NOT_FOUND$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    const message = 'It needs the packages bullmq and ioredis, which are not installed.';
    const error = new SixPartyError('invalid-option', 'Redis cannot be used.', [
      problem('redis', 'missing', 'bullmq and ioredis', undefined, {
        message,
        hint: 'npm install bullmq ioredis',
      }),
    ]);
    error.cause = cause;
    throw error;
  }
}

async function installed(): Promise<Peers> {
  const [bullmq, { Redis: client }] = await Promise.all([import('bullmq'), import('ioredis')]);
  return { bullmq, Redis: client };
}

/** Milliseconds that a server may take for its first answer. */
const CONNECT_MS = 4000;

/** A connection, and those that BullMQ makes after it. */
export interface Connection {
  readonly redis: Redis;
  /** Ends them all; what is not answered yet is refused. */
  end(): Promise<void>;
}

/**
 * Connects with a Redis server that answers at once. If it goes away later, it is waited for: see `watchServer`.
 *
 * @param url - `redis://host:port`, with a number of a database at the end `redis://host:port/1`, or with TLS
 *   `rediss://…`
 * @throws SixPartyError `invalid-option` if there is none
 */
export async function connect({ Redis }: Peers, url: string): Promise<Connection> {
  checkAddress(url);
  let begun = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (begun ? Math.min(100 * times, 1000) : null),
  });
  let said: unknown;
  redis.on('error', (error: unknown) => (said ??= error));
  try {
    // Without this a database that there is not would be taken for the first one.
    const ready = redis.connect().then(() => redis.select(redis.options.db ?? 0));
    await Promise.race([ready, tooLate(url)]);
  } catch (error) {
    redis.disconnect();
    throw refusedBy(url, said ?? error);
  }
  begun = true;
  const clients = [redis];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (...options) => {
    const copy = duplicate(...options);
    clients.push(copy);
    return copy;
  };
  return {
    redis,
    async end() {
      // One that waits to be connected again must try once more: told to disconnect, it would keep what it owes.
      begun = false;
      const ended = clients.map((client) => isOver(client) || endOf(client));
      for (const client of clients) if (client.status !== 'reconnecting') client.disconnect();
      await withTimeout(2 * CONNECT_MS, Promise.all(ended));
      for (const client of clients) client.disconnect();
    },
  };
}

function isOver({ status }: Redis): boolean {
  return status === 'end' || status === 'wait';
}

function endOf(client: Redis): Promise<void> {
  return new Promise((resolve) => client.once('end', resolve));
}

function tooLate(url: string): Promise<never> {
  const said = `nothing within ${CONNECT_MS / 1000} s${url.startsWith('rediss') ? ', it may not speak TLS' : ''}`;
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(said)), CONNECT_MS).unref();
  });
}
