import type { Scenario } from '../../scenario/index.js';
import type { Run } from '../../talks/index.js';
import { optionWord } from '../../words/index.js';
import type { Metric } from './Metric.js';

/**
 * A metric that says an option of an issue. Where options are steps of a schedule it is their number, a level; in a
 * game without one they need not be amounts, so that it is a category: the option in words.
 *
 * @param of - number of the option; null: the run has none
 */
export function optionMetric(
  scenario: Scenario,
  issue: string,
  name: string,
  label: string,
  of: (run: Run) => number | null,
): Metric {
  const { options } = scenario.issues.find(({ id }) => id === issue)!;
  if (scenario.schedule) {
    return { name, label, kind: 'number', unit: 'levels', range: { least: 0, most: options.length - 1 }, of };
  }
  const categories = options.map((_, option) => optionWord(scenario, issue, option));
  return {
    name,
    label,
    kind: 'category',
    categories,
    of(run) {
      const option = of(run);
      return option === null ? null : categories[option]!;
    },
  };
}
