import { availableParallelism } from 'node:os';
import type { SixPartyError } from '../../../scenario/index.js';
import type { Experiment } from '../../experiment/index.js';
import { workerFile } from '../../executors/workerFile.js';
import { ownPlayer } from './ownPlayer.js';
import type { Player } from './Player.js';
import { threadPlayer } from './threadPlayer.js';

/**
 * Who plays an experiment: threads, so that this one stays free, but for what threads cannot play and one can.
 *
 * @param workers - threads that were asked for; default as many as the machine has processors
 * @throws SixPartyError `invalid-option` if several threads were asked for that cannot play it
 */
export function playerFor(experiment: Experiment, workers: number | undefined): Player {
  const file = workerFile();
  if (file === undefined) return ownPlayer(experiment);
  try {
    return threadPlayer(experiment, { workers: workers ?? availableParallelism(), file });
  } catch (error) {
    if ((error as SixPartyError).code !== 'invalid-option' || (workers ?? 1) > 1) throw error;
    return ownPlayer(experiment);
  }
}
