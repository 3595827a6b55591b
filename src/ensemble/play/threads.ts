import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { SixPartyError } from '../../input/index.js';
import { errorFrom } from './errorData.js';
import type { BatchAnswer, RunsMessage } from './message.js';

/** Threads of this machine that play runs of anything. */
export interface ThreadPool {
  /** Refuses with what went wrong; `worker-failed` if the thread ended. */
  play(message: RunsMessage): Promise<Float64Array>;
  /** Ends the threads; what is not answered yet is given up. */
  close(): Promise<void>;
}

/** Settings of {@link threadPool}. */
export interface ThreadSettings {
  /** How many, 1 or more. */
  readonly workers: number;
  /** Program that they run: its default export answers a message as `playMessage` does. */
  readonly file: string;
  /** Megabytes of heap that a thread may take before it is ended. Default: what Node allows. */
  readonly heap?: number;
}

interface Threads {
  readonly piscina: Piscina<RunsMessage, BatchAnswer>;
  /** Why they were given up. */
  failure?: SixPartyError;
}

/** Runs from which on one thread more is worth its start: warming up costs it as much as some 500 talks. */
const RUNS_A_THREAD = 750;

/** Returns how many threads, 1 to `most`, so many runs are worth: two play less than 1,500 no sooner than one. */
export function worthwhileThreads(runs: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(runs / RUNS_A_THREAD)));
}

/**
 * Opens threads; they start with the first runs. Of one that ends before its work is done only that work is lost: it
 * is replaced. If they cannot start, what waits for them is refused, and they are tried anew with what comes next.
 */
export function threadPool(settings: ThreadSettings): ThreadPool {
  let current: Promise<Threads> | undefined;
  const giveUp = (threads: Threads, cause: unknown): void => {
    threads.failure ??= workerFailed('before it had anything to play', cause);
    current = undefined;
    // Else what waits for a thread that cannot be had would wait for ever.
    void threads.piscina.destroy();
  };
  return {
    async play(message) {
      const threads = await (current ??= opened(settings, giveUp));
      const answer = await threads.piscina.run(message).catch((cause: unknown) => {
        const { from, to } = message;
        throw threads.failure ?? workerFailed(`while it played runs ${from} to ${to - 1}`, cause);
      });
      if (!answer.ok) throw errorFrom(answer.error);
      return answer.result.values;
    },
    async close() {
      await (await current)?.piscina.destroy();
    },
  };
}

async function opened(
  { workers, file, heap }: ThreadSettings,
  failed: (threads: Threads, cause: unknown) => void,
): Promise<Threads> {
  const { Piscina } = await import('piscina');
  const piscina = new Piscina<RunsMessage, BatchAnswer>({
    filename: file,
    minThreads: workers,
    maxThreads: workers,
    recordTiming: false,
    resourceLimits: {
      // Talks leave nothing but garbage. Node allows four times as much for it, and with that nothing is gained but
      // a peak of memory that is a tenth higher.
      maxYoungGenerationSizeMb: 12,
      ...(heap === undefined ? {} : { maxOldGenerationSizeMb: heap }),
    },
  });
  const threads = { piscina };
  piscina.on('error', (cause) => failed(threads, cause));
  return threads;
}

function workerFailed(when: string, cause: unknown): SixPartyError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const error = new SixPartyError('worker-failed', `A thread failed ${when}: ${said}.`);
  error.cause = cause;
  return error;
}

/**
 * The program of a worker, beside the built library; undefined where there is none, as beside the sources.
 * The build for `require` has no `import.meta`, the other one no `__filename`.
 */
export function workerFile(): string | undefined {
  const here = typeof __filename === 'string' ? pathToFileURL(__filename).href : import.meta.url;
  const file = fileURLToPath(new URL('./ensemble-worker.js', here));
  return existsSync(file) ? file : undefined;
}
