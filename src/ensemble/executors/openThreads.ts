import type { Piscina } from 'piscina';

/** What {@link openThreads} opens. */
export interface ThreadSettings {
  /** How many, 1 or more. */
  readonly workers: number;
  /** Program that they run. */
  readonly file: string;
  /** Which export of it is called; default its default one. */
  readonly name?: string;
  /** Megabytes of heap that a thread may take before it is ended. Default: what Node allows. */
  readonly heap?: number;
}

/**
 * Opens a pool of threads of this machine.
 *
 * @param failed - told when a thread fails before it has anything to do: what waits for one that cannot be had
 *   would wait for ever
 */
export async function openThreads<Message, Answer>(
  { workers, file, name, heap }: ThreadSettings,
  failed: (pool: Piscina<Message, Answer>, cause: unknown) => void,
): Promise<Piscina<Message, Answer>> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Message, Answer>({
    filename: file,
    ...(name === undefined ? {} : { name }),
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
  pool.on('error', (cause) => failed(pool, cause));
  return pool;
}
