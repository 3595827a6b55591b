import type { Scenario } from '../../scenario/index.js';
import type { Blocker } from '../../talks/index.js';
import { issueWord, joined, partyWord } from '../../words/index.js';
import { conflictsOf } from './conflictsOf.js';

const MOST_CONFLICTS = 3;
const MOST_WISHES = 3;

/** What stood in the way: the issues with opposite objections and whose they were, else the commonest wishes. */
export function reasonInWords(scenario: Scenario, blockers: readonly Blocker[]): string {
  const conflicts = conflictsOf(blockers).slice(0, MOST_CONFLICTS);
  const parties = (side: readonly Blocker[]): string =>
    joined(side.map(({ party }) => partyWord(scenario, party)));
  if (conflicts.length > 0) {
    const told = conflicts.map(({ issue, more, less }) => {
      return `${issueWord(scenario, issue)} (${parties(more)} for more, ${parties(less)} for less)`;
    });
    return `the parties pulled in opposite directions on ${joined(told)}`;
  }
  if (blockers.length === 0) {
    // In alternating offers nobody objects: they make other offers.
    return scenario.protocol.kind === 'saop'
      ? 'no offer passed'
      : 'nobody named an issue that stood in the way';
  }
  const wishes = blockers.slice(0, MOST_WISHES).map(({ party, issue, direction }) => {
    return `${partyWord(scenario, party)} for ${direction === 'up' ? 'more' : 'less'} ${issueWord(scenario, issue)}`;
  });
  return `what was asked for was not given: ${joined(wishes)}`;
}
