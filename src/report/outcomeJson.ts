import { fingerprint } from '../talks/index.js';
import type { Run } from '../talks/index.js';
import type { OutcomeReport } from './OutcomeReport.js';

/** Sums up a run as data, with keys in a fixed order. */
export function outcomeJson({ trace, outcome }: Pick<Run, 'trace' | 'outcome'>): OutcomeReport {
  const { scenario, seed, version } = trace;
  return {
    scenario: scenario.name,
    seed,
    version,
    fingerprint: fingerprint(trace),
    agents: Object.fromEntries(scenario.parties.map(({ id }) => [id, scenario.agents[id]!.name])),
    outcome,
  };
}
