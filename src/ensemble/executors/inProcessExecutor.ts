import { setImmediate } from 'node:timers/promises';
import { playBatch } from '../batch/playBatch.js';
import type { Executor } from './Executor.js';

/** Plays batches in this thread, one at a time, and lets everything else that waits go on between them. */
export function inProcessExecutor(): Executor {
  return {
    inHand: 1,
    async run(batch) {
      await setImmediate();
      return playBatch(batch);
    },
    close: () => Promise.resolve(),
  };
}
