import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { longDate, partyWord, table } from '../../words/index.js';

/** The agreements that were signed and what became of them. */
export function agreementsLines(scenario: Scenario, { agreements }: Outcome): string[] {
  if (agreements.length === 0 || !scenario.dynamics) return [];
  const rows = agreements.map(({ round, day, substance, status, brokenBy }) => [
    `round ${round}`,
    longDate(scenario.start, day),
    substance ? 'of substance' : 'not of substance',
    status + (brokenBy === null ? '' : ` by ${partyWord(scenario, brokenBy)}`),
  ]);
  return ['Agreements', ...table(rows)];
}
