import type { Scenario } from '../../scenario/index.js';
import { endMetrics } from './endMetrics.js';
import type { Metric } from './Metric.js';
import { sizeMetrics } from './sizeMetrics.js';
import { timeMetrics } from './timeMetrics.js';

/** All ready-made metrics of a scenario, in order of report. */
export function metricsOf(scenario: Scenario): readonly Metric[] {
  return [...endMetrics(scenario), ...timeMetrics(scenario), ...sizeMetrics(scenario)];
}
