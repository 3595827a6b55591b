import type { Experiment } from './Experiment.js';

/**
 * Seed of the ensemble of one policy at one point: replicate r has the seed `runSeed(cellSeed(…), r)`. If policies
 * are paired, it is the same for all of them. Other policies, or more replicates, leave it as it is.
 */
export function cellSeed(
  { seed, paired }: Pick<Experiment, 'seed' | 'paired'>,
  policy: string,
  point: number,
): string {
  return `${seed}/${paired ? '' : `${policy}/`}${point}`;
}
