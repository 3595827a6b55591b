import type { Piscina } from 'piscina';
import { SixPartyError } from '../../scenario/index.js';
import type { Batch, BatchResult } from '../batch/Batch.js';
import type { BatchAnswer, BatchMessage } from '../message/BatchMessage.js';
import { errorFrom } from '../message/ErrorData.js';
import { messageOf } from '../message/messageOf.js';
import type { Executor } from './Executor.js';
import { workerFile } from './workerFile.js';

/** Settings of {@link piscinaExecutor}. */
export interface PoolOptions {
  /** Threads, 1 or more. */
  readonly workers: number;
  /** Program that they run; default the one that comes with the library. */
  readonly file?: string;
  /** Megabytes of heap that a thread may take before it is ended. Default: what Node allows. */
  readonly heap?: number;
}

/**
 * Plays batches in other threads of this machine. They start with the first batch and each reads a scenario once.
 * `run` refuses with `invalid-option` what cannot be sent (see `messageOf`), and with `worker-failed` a batch whose
 * thread ended: of itself, or because it ran out of memory.
 *
 * @throws SixPartyError `invalid-option` if the library was not built
 */
export function piscinaExecutor({ workers, file = workerFile(), heap }: PoolOptions): Executor {
  if (file === undefined) throw notBuilt();
  let pool: Promise<Piscina<BatchMessage, BatchAnswer>> | undefined;
  const open = async (): Promise<Piscina<BatchMessage, BatchAnswer>> => {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: file,
      minThreads: workers,
      maxThreads: workers,
      recordTiming: false,
      ...(heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
    });
  };
  return {
    // One that is played and one that waits for each thread, and some slack while the oldest is late.
    inHand: 3 * workers,
    async run(batch) {
      const message = messageOf(batch);
      const threads = await (pool ??= open());
      return received(await threads.run(message).catch((cause: unknown) => workerFailed(batch, cause)));
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}

function received(answer: BatchAnswer): BatchResult {
  if (!answer.ok) throw errorFrom(answer.error);
  return answer.result;
}

function workerFailed({ from, to }: Batch, cause: unknown): never {
  const said = cause instanceof Error ? cause.message : String(cause);
  const message = `A thread failed while it played runs ${from} to ${to - 1}: ${said}.`;
  const error = new SixPartyError('worker-failed', message, []);
  error.cause = cause;
  throw error;
}

function notBuilt(): SixPartyError {
  const message = 'The program of the threads is not there: the library runs from its sources.';
  return new SixPartyError('invalid-option', message, [
    {
      path: 'workers',
      code: 'inconsistent',
      expected: 'ensemble-worker.js beside the library',
      received: 'nothing',
      message,
      hint: 'Build the library, or use workers: 0.',
    },
  ]);
}
