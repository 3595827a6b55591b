import type { Experiment } from './Experiment.js';

/**
 * Seed of one run: that of the experiment, then the point and the replicate; and the policy, if policies are
 * not paired. Other policies, or more replicates, leave it as it is.
 */
export function seedAt(
  { seed, paired }: Pick<Experiment, 'seed' | 'paired'>,
  policy: string,
  point: number,
  replicate: number,
): string {
  return `${seed}/${paired ? '' : `${policy}/`}${point}/${replicate}`;
}
