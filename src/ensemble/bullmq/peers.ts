import type * as Bullmq from 'bullmq';
import type { Redis } from 'ioredis';
import { SixPartyError } from '../../scenario/index.js';

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
      {
        path: 'redis',
        code: 'missing',
        expected: 'bullmq and ioredis',
        received: 'nothing',
        message,
        hint: 'npm install bullmq ioredis',
      },
    ]);
    error.cause = cause;
    throw error;
  }
}

async function installed(): Promise<Peers> {
  const [bullmq, { Redis: client }] = await Promise.all([import('bullmq'), import('ioredis')]);
  return { bullmq, Redis: client };
}
