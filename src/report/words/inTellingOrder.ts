import type { Issue, Scenario } from '../../scenario/index.js';

/** An issue with its place in a deal. */
export interface PlacedIssue extends Issue {
  readonly index: number;
}

/** The issues as an account names them: how things are to be done first, then what. */
export function inTellingOrder(scenario: Scenario): readonly PlacedIssue[] {
  const issues = scenario.issues.map((issue, index) => ({ ...issue, index }));
  return [
    ...issues.filter(({ structural }) => structural),
    ...issues.filter(({ structural }) => !structural),
  ];
}
