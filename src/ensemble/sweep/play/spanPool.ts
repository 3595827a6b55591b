import type { Piscina } from 'piscina';
import { openThreads } from '../../executors/openThreads.js';
import { workerFailed } from '../../executors/workerFailed.js';
import { errorFrom } from '../../message/ErrorData.js';
import type { SpanAnswer, SpanMessage } from './SpanMessage.js';

/** Threads that play runs of any experiment. */
export interface SpanPool {
  /** Refuses with what went wrong; `worker-failed` if the thread ended. */
  play(message: SpanMessage): Promise<Float64Array>;
  /** Ends the threads; what is not answered yet is given up. */
  close(): Promise<void>;
}

/** Settings of {@link spanPool}. */
export interface SpanPoolOptions {
  /** Threads, 1 or more. */
  readonly workers: number;
  /** Program that they run, `ensemble-worker.js`. */
  readonly file: string;
}

/** Opens threads; they start with the first runs. */
export function spanPool({ workers, file }: SpanPoolOptions): SpanPool {
  let pool: Promise<Piscina<SpanMessage, SpanAnswer>> | undefined;
  const open = (): Promise<Piscina<SpanMessage, SpanAnswer>> =>
    openThreads<SpanMessage, SpanAnswer>({ workers, file, name: 'playSpan' }, (opened) => {
      pool = undefined;
      void opened.destroy();
    });
  return {
    async play(message) {
      const threads = await (pool ??= open());
      const answer = await threads.run(message).catch((cause: unknown) => {
        throw workerFailed(`while it played runs ${message.from} to ${message.to - 1}`, cause);
      });
      if (!answer.ok) throw errorFrom(answer.error);
      return answer.values;
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}
