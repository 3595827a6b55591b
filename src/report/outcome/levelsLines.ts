import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { optionText } from '../words/optionText.js';
import { table } from '../words/table.js';

/** What is implemented at the end, or signed where signing is all there is. */
export function levelsLines(scenario: Scenario, { levels, agreements }: Outcome): string[] {
  const signed = agreements[agreements.length - 1]?.levels;
  const reached = scenario.schedule ? levels : (signed ?? levels);
  const heading = scenario.schedule ? 'Implemented' : 'Signed';
  const issues = scenario.issues.filter(({ obligation }) => obligation !== undefined || !scenario.schedule);
  if (issues.every(({ id }) => reached[id] === 0)) return [`${heading}: nothing on any issue.`];
  const rows = issues.map(({ id, label, options }) => [
    label,
    `${reached[id]!} of ${options.length - 1}`,
    optionText(scenario, id, reached[id]!),
  ]);
  return [heading, ...table(rows)];
}
