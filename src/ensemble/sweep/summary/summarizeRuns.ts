import type { SweepSummary } from '../../results.js';
import { needRuns, type RunSource } from '../merge/openRuns.js';
import { foldRows } from './foldRows.js';
import { policyDifferences } from './policyDifferences.js';

/**
 * Sums up all runs of an experiment, per policy, point and level of a factor, and compares every policy with the first on
 * the same seeds. Reads the rows as they lie there, in order, twice at most; its size does not depend on the number of
 * runs.
 *
 * @throws SixPartyError `invalid-option` if these are no runs; `invalid-file`
 */
export async function summarizeRuns(source: RunSource): Promise<SweepSummary> {
  needRuns(source);
  const { name, experiment, version, seed, points, replicates, scenarios, paired, until } = source.header;
  const { policies, byPoint, factors, chance } = await foldRows(source);
  const isPaired = paired && Object.keys(scenarios).length > 1;
  return {
    name,
    experiment,
    version,
    seed,
    points,
    replicates,
    runs: policies.reduce((sum, policy) => sum + policy.runs, 0),
    ...(until && { until }),
    chance,
    policies,
    byPoint,
    factors,
    differences: isPaired ? await policyDifferences(source) : [],
  };
}
