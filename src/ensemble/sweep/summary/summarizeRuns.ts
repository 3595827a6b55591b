import type { StoppingRule } from '../../fold/stopping.js';
import { needRuns, type RunSource } from '../merge/openRuns.js';
import { foldRows, type FactorSummary, type PointSummary, type PolicySummary } from './foldRows.js';
import { policyDifferences, type PolicyDifference } from './policyDifferences.js';

/** What the runs of an experiment say: plain JSON. */
export interface SweepSummary {
  readonly name: string;
  readonly experiment: string;
  readonly version: string;
  readonly seed: string;
  readonly points: number;
  /** Runs per policy and point, or the most of them. */
  readonly replicates: number;
  /** Runs that count. */
  readonly runs: number;
  /** When a policy at a point was played often enough; intervals do not count with it. */
  readonly until?: StoppingRule;
  /**
   * Whether anything in any run was left to chance. If not, no seed changes anything: all runs of a policy at a point are
   * alike, and there are no intervals and no tests.
   */
  readonly chance: boolean;
  /**
   * In the order of the experiment; runs of all points together. Intervals are for what chance does within the points:
   * what the factors do is not in them.
   */
  readonly policies: readonly PolicySummary[];
  /** Point by point, in order; empty of a single point, and of more than 100. */
  readonly byPoint: readonly PointSummary[];
  /** What each factor does: all runs at each of its levels, of more than 12 numbers those in each quarter of its range. */
  readonly factors: readonly FactorSummary[];
  /** To the first policy, on the same seeds; empty if policies are not paired. */
  readonly differences: readonly PolicyDifference[];
}

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
