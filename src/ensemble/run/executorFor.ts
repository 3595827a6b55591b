import { availableParallelism } from 'node:os';
import type { Batch } from '../batch/Batch.js';
import type { Executor } from '../executors/Executor.js';
import { inProcessExecutor } from '../executors/inProcessExecutor.js';
import { piscinaExecutor } from '../executors/piscinaExecutor.js';
import { workerFile } from '../executors/workerFile.js';
import { messageOf } from '../message/messageOf.js';
import type { SixPartyError } from '../../scenario/index.js';

/**
 * Who plays an ensemble.
 *
 * @param workers - threads that were asked for; undefined: as many as help
 * @param all - the whole ensemble as one batch
 * @throws SixPartyError `invalid-option` if threads were asked for that cannot play it
 */
export function executorFor(workers: number | undefined, all: Batch, size: number): Executor {
  const threads = workers ?? helpful(all, size);
  if (threads === 0) return inProcessExecutor();
  const executor = piscinaExecutor({ workers: threads });
  messageOf(all);
  return executor;
}

function helpful(all: Batch, size: number): number {
  const most = Math.min(availableParallelism(), Math.ceil((all.to - all.from) / size));
  return most > 1 && workerFile() !== undefined && canBeSent(all) ? most : 0;
}

function canBeSent(all: Batch): boolean {
  try {
    messageOf(all);
    return true;
  } catch (error) {
    if ((error as SixPartyError).code !== 'invalid-option') throw error;
    return false;
  }
}
