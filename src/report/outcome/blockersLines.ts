import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { counted, issueWord, partyWord, table } from '../../words/index.js';

const MOST_BLOCKERS = 8;

/** Who stood against what, most often first. */
export function blockersLines(scenario: Scenario, { blockers }: Outcome): string[] {
  if (blockers.length === 0) return [];
  const rows = blockers
    .slice(0, MOST_BLOCKERS)
    .map(({ party, issue, direction, count }) => [
      partyWord(scenario, party),
      `wanted ${direction === 'up' ? 'more' : 'less'} ${issueWord(scenario, issue)}`,
      counted(count, 'objection'),
    ]);
  const rest = blockers.length - rows.length;
  return ['Blockers', ...table(rows), ...(rest > 0 ? [`  and ${counted(rest, 'other', 'others')}`] : [])];
}
