import { runSeed } from '../runSeed.js';
import { cellSeed } from './cellSeed.js';
import type { Experiment } from './Experiment.js';
import { parametersAt } from './parametersAt.js';
import type { PlannedRun } from './PlannedRun.js';

/**
 * The run of an index. Replicates follow each other, then policies, then points: all runs of one policy at one
 * point stand together, and all of one point.
 *
 * Nothing is kept or drawn: the same index gives the same run in any order, on any worker.
 *
 * @param index - a whole number from 0 to `experiment.total` − 1
 */
export function pointAt(experiment: Experiment, index: number): PlannedRun {
  const { policies, replicates } = experiment;
  const replicate = index % replicates;
  const cell = (index - replicate) / replicates;
  const which = cell % policies.length;
  const point = (cell - which) / policies.length;
  const policy = policies[which]!.name;
  return {
    index,
    policy,
    point,
    replicate,
    seed: runSeed(cellSeed(experiment, policy, point), replicate),
    parameters: parametersAt(experiment, point),
  };
}
