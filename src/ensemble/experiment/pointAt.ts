import { runSeed } from '../fold/runs.js';
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
  const replicate = index % experiment.replicates;
  const { policy, point, seed } = cellOf(experiment, (index - replicate) / experiment.replicates);
  return {
    index,
    policy,
    point,
    replicate,
    seed: runSeed(seed, replicate),
    parameters: parametersAt(experiment, point),
  };
}

/** The policy, point and seed of a cell, that is, of `replicates` consecutive runs. */
export function cellOf(
  experiment: Experiment,
  cell: number,
): { readonly policy: string; readonly point: number; readonly seed: string } {
  const { policies } = experiment;
  const which = cell % policies.length;
  const point = (cell - which) / policies.length;
  const policy = policies[which]!.name;
  return { policy, point, seed: cellSeed(experiment, policy, point) };
}
