import { availableParallelism } from 'node:os';
import type { Batch, Executor } from '../../ensemble/index.js';
import type { SixPartyError } from '../../input/index.js';

/**
 * Returns who plays runs.
 *
 * @param jobs - what is to be played, one of each kind
 * @param workers - threads; 0: none; undefined: one per processor, or none if they cannot be had or cannot be sent
 *   the agents of a script
 * @throws SixPartyError `invalid-option` if threads were asked for that cannot play it
 */
export async function executorOf(
  jobs: readonly Pick<Batch, 'scenario' | 'seed' | 'metrics'>[],
  workers: number | undefined,
): Promise<Executor> {
  const { inProcessExecutor, messageOf, piscinaExecutor } = await import('../../ensemble/index.js');
  if (workers === 0 || (workers === undefined && availableParallelism() === 1)) return inProcessExecutor();
  try {
    for (const job of jobs) messageOf({ ...job, from: 0, to: 0 });
    return piscinaExecutor({ workers: workers ?? availableParallelism() });
  } catch (error) {
    if (workers !== undefined || (error as SixPartyError).code !== 'invalid-option') throw error;
    return inProcessExecutor();
  }
}
