import type { Piscina } from 'piscina';
import { SixPartyError } from '../../scenario/index.js';
import type { BatchResult } from '../batch/Batch.js';
import type { BatchAnswer, BatchMessage } from '../message/BatchMessage.js';
import { errorFrom } from '../message/ErrorData.js';
import { messageOf } from '../message/messageOf.js';
import type { Executor } from './Executor.js';
import { openThreads } from './openThreads.js';
import { workerFailed } from './workerFailed.js';
import { workerFile } from './workerFile.js';

type Pool = Piscina<BatchMessage, BatchAnswer>;

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
 * `run` refuses with `invalid-option` what cannot be sent (see `messageOf`). Once a thread ends before its work is
 * done, of itself or for want of memory, the pool is given up, and every batch is refused with `worker-failed`.
 *
 * @throws SixPartyError `invalid-option` if the library was not built
 */
export function piscinaExecutor({ workers, file = workerFile(), heap }: PoolOptions): Executor {
  if (file === undefined) throw notBuilt();
  let pool: Promise<Pool> | undefined;
  let failure: SixPartyError | undefined;
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> =>
    (ended ??= (pool ?? Promise.resolve(undefined)).then((it) => it?.destroy()));
  const fail = (when: string, cause: unknown): SixPartyError => {
    failure ??= workerFailed(when, cause);
    // Else what waits for a thread that cannot be had would wait for ever.
    void end();
    return failure;
  };
  const settings = { workers, file, ...(heap === undefined ? {} : { heap }) };
  const open = (): Promise<Pool> =>
    openThreads(settings, (_, cause) => void fail('before it had anything to play', cause));
  return {
    // One that is played and one that waits for each thread, and some slack while the oldest is late.
    inHand: 3 * workers,
    async run(batch) {
      const message = messageOf(batch);
      const threads = await (pool ??= open());
      if (failure) throw failure;
      const answer = await threads.run(message).catch((cause: unknown) => {
        throw fail(`while it played runs ${batch.from} to ${batch.to - 1}`, cause);
      });
      return received(answer);
    },
    close: end,
  };
}

function received(answer: BatchAnswer): BatchResult {
  if (!answer.ok) throw errorFrom(answer.error);
  return answer.result;
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
