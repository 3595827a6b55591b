import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { optionText, table } from '../../words/index.js';

/** What is implemented at the end, or signed where signing is all there is. */
export function levelsLines(scenario: Scenario, { levels, agreements }: Outcome): string[] {
  if (!scenario.schedule) return signedLines(scenario, agreements[agreements.length - 1]?.levels);
  const issues = scenario.issues.filter(({ obligation }) => obligation !== undefined);
  if (issues.every(({ id }) => levels[id] === 0)) return ['Implemented: nothing on any issue.'];
  const rows = issues.map(({ id, label, options }) => [
    label,
    `${levels[id]!} of ${options.length - 1}`,
    optionText(scenario, id, levels[id]!),
  ]);
  return ['Implemented', ...table(rows)];
}

/** Options of a plain scored game need not be amounts: they are told without their numbers. */
function signedLines(scenario: Scenario, deal: Readonly<Record<string, number>> | undefined): string[] {
  if (!deal) return [];
  return [
    'Signed',
    ...table(scenario.issues.map(({ id, label }) => [label, optionText(scenario, id, deal[id]!)])),
  ];
}
