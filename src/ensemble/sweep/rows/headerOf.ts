import { scenarioHash } from '../../../scenario/index.js';
import { version } from '../../../talks/index.js';
import { experimentHash, type Experiment } from '../../experiment/index.js';
import { columnsOf } from './columnsOf.js';
import type { RunsHeader } from './RunsHeader.js';

/** The header of the rows of an experiment; throws as {@link columnsOf} does. */
export function headerOf(experiment: Experiment): RunsHeader {
  const { name, policies, seed, paired, points, replicates, total, until } = experiment;
  return {
    format: 'six-party-runs/1',
    name,
    experiment: experimentHash(experiment),
    scenarios: Object.fromEntries(policies.map((policy) => [policy.name, scenarioHash(policy.scenario)])),
    seed,
    paired,
    version,
    points,
    replicates,
    total,
    ...(until && { until }),
    columns: columnsOf(experiment),
  };
}
