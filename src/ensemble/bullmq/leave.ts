import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { Connection } from './connect.js';
import { within } from './patient.js';

/** Milliseconds between two looks, and for Redis to be told what was done last. */
const LOOK = 50;
const FAREWELL = 3000;

/**
 * Ends a worker: what is being played is finished and kept, and Redis told so, if it is there to be told. If not, the
 * chunk is found in the folder by whoever is given it next.
 */
export async function leave(
  worker: Pick<Worker, 'close'>,
  connection: Connection,
  isBusy: () => boolean,
): Promise<void> {
  const isThere = (): boolean => connection.redis.status === 'ready';
  let closed = false;
  const close = (): Promise<unknown> => worker.close().finally(() => (closed = true));
  // Without a server BullMQ waits for one, for ever if it is asked to close meanwhile.
  const closing = isThere() ? close() : undefined;
  let free = performance.now();
  while (!closed && performance.now() - free < (isThere() ? FAREWELL : 0)) {
    if (isBusy()) free = performance.now();
    await setTimeout(LOOK);
  }
  while (isBusy()) await setTimeout(LOOK);
  await connection.end();
  await within(FAREWELL, closing ?? close());
}
