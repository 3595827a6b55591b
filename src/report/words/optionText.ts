import type { Scenario } from '../../scenario/index.js';

/** An option in full. */
export function optionText(scenario: Scenario, issue: string, level: number): string {
  return scenario.issues.find(({ id }) => id === issue)?.options[level] ?? `option ${level}`;
}
