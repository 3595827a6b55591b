import { nearestName, SixPartyError } from '../../scenario/index.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import type { Metric } from './Metric.js';
import { metricsOf } from './metricsOf.js';

/**
 * The metrics that were asked for, ready-made ones by their names.
 *
 * @throws SixPartyError `unknown-name` with every name that is not known
 */
export function chosenMetrics(scenario: Scenario, asked: readonly (string | Metric)[]): readonly Metric[] {
  const known = new Map(metricsOf(scenario).map((metric) => [metric.name, metric]));
  const problems: Problem[] = [];
  const chosen = asked.flatMap((metric, place) => {
    if (typeof metric !== 'string') return [metric];
    const found = known.get(metric);
    if (found === undefined) problems.push(unknown(`metrics[${place}]`, metric, [...known.keys()]));
    return found ?? [];
  });
  if (problems.length > 0) {
    throw new SixPartyError('unknown-name', `${scenario.name} has no such metrics.`, problems);
  }
  return chosen;
}

function unknown(path: string, name: string, names: readonly string[]): Problem {
  const nearest = nearestName(name, names);
  return {
    path,
    code: 'unknown-name',
    expected: names.join(', '),
    received: name,
    message: `There is no metric "${name}".`,
    hint: nearest === undefined ? 'See metricNames(scenario).' : `Did you mean "${nearest}"?`,
  };
}
