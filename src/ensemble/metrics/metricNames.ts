import type { Scenario } from '../../scenario/index.js';
import { metricsOf } from './metricsOf.js';

/** Names of the ready-made metrics of a scenario: `outcome`, `agreement`, `realisedGain.US` and so on. */
export function metricNames(scenario: Scenario): readonly string[] {
  return metricsOf(scenario).map(({ name }) => name);
}
