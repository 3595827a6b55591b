import type { Piscina } from 'piscina';
import { SixPartyError } from '../../../scenario/index.js';
import { threadLimits } from '../../executors/threadLimits.js';
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
  const open = async (): Promise<Piscina<SpanMessage, SpanAnswer>> => {
    const { Piscina } = await import('piscina');
    const opened = new Piscina<SpanMessage, SpanAnswer>({
      filename: file,
      name: 'playSpan',
      minThreads: workers,
      maxThreads: workers,
      recordTiming: false,
      resourceLimits: threadLimits,
    });
    // A thread failed before it had anything to play: what waits for one that cannot be had would wait for ever.
    opened.on('error', () => {
      pool = undefined;
      void opened.destroy();
    });
    return opened;
  };
  return {
    async play(message) {
      const threads = await (pool ??= open());
      const answer = await threads.run(message).catch((cause: unknown) => failed(message, cause));
      if (!answer.ok) throw errorFrom(answer.error);
      return answer.values;
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}

function failed({ from, to }: SpanMessage, cause: unknown): never {
  const said = cause instanceof Error ? cause.message : String(cause);
  const message = `A thread failed while it played runs ${from} to ${to - 1}: ${said}.`;
  const error = new SixPartyError('worker-failed', message, []);
  error.cause = cause;
  throw error;
}
