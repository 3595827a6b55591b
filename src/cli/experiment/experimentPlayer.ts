import { availableParallelism } from 'node:os';
import type { Executor, Experiment } from '../../ensemble/index.js';
import type { SixPartyError } from '../../scenario/index.js';

/**
 * Who plays the runs of an experiment.
 *
 * @param workers - threads; 0: none; undefined: one per processor, or none if they cannot be had or cannot be sent
 *   the agents of a script
 * @throws SixPartyError `invalid-option` if threads were asked for that cannot play it
 */
export async function experimentPlayer(
  experiment: Experiment,
  workers: number | undefined,
): Promise<Executor> {
  const { inProcessExecutor, messageOf, piscinaExecutor } = await import('../../ensemble/index.js');
  if (workers === 0 || (workers === undefined && availableParallelism() === 1)) return inProcessExecutor();
  try {
    const { metrics, seed } = experiment;
    for (const { scenario } of experiment.policies) messageOf({ scenario, seed, from: 0, to: 0, metrics });
    return piscinaExecutor({ workers: workers ?? availableParallelism() });
  } catch (error) {
    if (workers !== undefined || (error as SixPartyError).code !== 'invalid-option') throw error;
    return inProcessExecutor();
  }
}
