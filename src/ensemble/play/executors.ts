import { availableParallelism } from 'node:os';
import {
  argumentProblem,
  checkOptions,
  holding,
  isFunction,
  problem,
  refuse,
  SixPartyError,
  text,
  whole,
  type OptionRules,
} from '../../input/index.js';
import type { BatchResult } from '../fold/runs.js';
import { batchProblems, messageOf } from './message.js';
import { playHere } from './players.js';
import { ensemblePlan, needBatch, type Batch } from './playRuns.js';
import { threadPool, workerFile, worthwhileThreads } from './threads.js';

/**
 * Plays batches somewhere: in this process, in other threads, on other machines. Batches may be answered in any
 * order; each is answered exactly once, or refused with what went wrong.
 */
export interface Executor {
  /** Batches that it wants to have in hand at once, ≥ 1, so that nobody who plays waits for the next one. */
  readonly inHand: number;
  /** Plays a batch, in any order with others. */
  run(batch: Batch): Promise<BatchResult>;
  /** Ends what was started; batches that are not answered yet may be given up. */
  close(): Promise<void>;
}

const anExecutor = holding('an executor {inHand, run, close}', {
  inHand: (count) => Number.isInteger(count) && (count as number) >= 1,
  run: isFunction,
  close: isFunction,
});

/** @throws SixPartyError `invalid-option` if that is no executor */
export function needExecutor(executor: unknown): void {
  refuse('invalid-option', 'Nobody plays.', [argumentProblem('executor', executor, anExecutor)]);
}

/** Plays batches in this thread, one at a time, and lets everything else that waits go on between them. */
export function inProcessExecutor(): Executor {
  return {
    inHand: 1,
    async run(batch) {
      needBatch(batch);
      const { from, to } = batch;
      return { from, to, values: await playHere(ensemblePlan(batch), batch) };
    },
    close: () => Promise.resolve(),
  };
}

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
 * @throws SixPartyError `invalid-option`, also if the library was not built
 */
export function piscinaExecutor(options: PoolOptions): Executor {
  checkOptions(
    options,
    { workers: whole(1), file: text, heap: whole(1) } satisfies OptionRules<keyof PoolOptions>,
    ['workers'],
  );
  const { workers, file = workerFile(), heap } = options;
  if (file === undefined) throw notBuilt();
  const pool = threadPool({ workers, file, ...(heap === undefined ? {} : { heap }) });
  let failure: unknown;
  let ended: Promise<void> | undefined;
  const close = (): Promise<void> => (ended ??= pool.close());
  const refused = (error: unknown): never => {
    if ((error as Partial<SixPartyError>).code !== 'worker-failed') throw error;
    failure ??= error;
    void close();
    throw failure;
  };
  return {
    // One that is played and one that waits for each thread, and some slack while the oldest is late.
    inHand: 3 * workers,
    async run(batch) {
      const message = messageOf(batch);
      const { from, to } = batch;
      if (failure !== undefined) throw failure;
      return { from, to, values: await pool.play(message).catch(refused) };
    },
    close,
  };
}

function notBuilt(): SixPartyError {
  const message = 'The program of the threads is not there: the library runs from its sources.';
  return new SixPartyError('invalid-option', message, [
    problem('workers', 'inconsistent', 'ensemble-worker.js beside the library', undefined, {
      message,
      hint: 'Build the library, or use workers: 0.',
    }),
  ]);
}

/**
 * Chooses who plays an ensemble.
 *
 * @param workers - threads that there may be; undefined: as many as the machine has processors, or none if one is
 *   all that the runs are worth
 * @param all - the whole ensemble as one batch
 * @param size - runs of a batch
 * @throws SixPartyError `invalid-option` if threads were asked for that cannot play it
 */
export function executorFor(workers: number | undefined, all: Batch, size: number): Executor {
  const runs = all.to - all.from;
  const most = Math.min(workers ?? availableParallelism(), Math.ceil(runs / size));
  const threads = worthwhileThreads(runs, most);
  const isHere = workers === undefined ? threads === 1 || !canBeSent(all) : workers === 0;
  if (isHere) return inProcessExecutor();
  const executor = piscinaExecutor({ workers: threads });
  messageOf(all); // refuses what cannot be sent before anything is played
  return executor;
}

function canBeSent(all: Batch): boolean {
  return workerFile() !== undefined && batchProblems(all).length === 0;
}
