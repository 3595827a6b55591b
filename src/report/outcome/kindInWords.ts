import type { Scenario } from '../../scenario/index.js';
import type { AgreementSummary, Outcome } from '../../talks/index.js';
import { issueWord, longDate, optionWord, partyWord } from '../../words/index.js';
import { reasonInWords } from './reasonInWords.js';

/** How the talks ended and why, in a sentence or two. */
export function kindInWords(scenario: Scenario, outcome: Outcome): string {
  const reason = reasonInWords(scenario, outcome.blockers);
  switch (outcome.kind) {
    case 'settlement':
      return settlement(scenario, outcome);
    case 'partial':
      return `An agreement of substance was signed, but the conflict is not settled: ${shortfall(scenario, outcome)}`;
    case 'collapse': {
      const by = outcome.endedBy === null ? 'An essential party' : partyWord(scenario, outcome.endedBy);
      return `${by} left for good, and the talks collapsed: ${reason}.`;
    }
    case 'inconclusive': {
      const signed = scenario.dynamics ? 'No agreement of substance was signed' : 'Nothing was signed';
      const cause = outcome.sessions > 0 || !scenario.dynamics ? reason : 'no session was held';
      return `${signed}: ${cause}.`;
    }
  }
}

function settlement(scenario: Scenario, { agreements }: Outcome): string {
  const last = agreements[agreements.length - 1];
  if (!scenario.dynamics || !last) return 'A deal was signed.';
  return `All steps of the agreement of ${longDate(scenario.start, last.day)} were done.`;
}

/** Why the last agreement of substance did not settle the conflict, and where that left its main issue. */
function shortfall(scenario: Scenario, outcome: Outcome): string {
  const agreement = outcome.agreements.findLast(({ substance }) => substance);
  const goal = scenario.dynamics?.settlement;
  if (!agreement || !goal) return `${reasonInWords(scenario, outcome.blockers)}.`;
  const level = outcome.levels[goal.issue] ?? 0;
  const word = issueWord(scenario, goal.issue);
  const stands = `${word} stands at ${level} of ${goal.level} (${optionWord(scenario, goal.issue, level)})`;
  const further =
    outcome.agreements.indexOf(agreement) < outcome.agreements.length - 1
      ? ', and later ones did no better'
      : '';
  return `the one of ${longDate(scenario.start, agreement.day)} ${fate(scenario, agreement, goal)}${further}; ${stands}. Against more: ${reasonInWords(scenario, outcome.blockers)}.`;
}

function fate(
  scenario: Scenario,
  agreement: AgreementSummary,
  goal: { issue: string; level: number },
): string {
  const promised = agreement.levels[goal.issue] ?? 0;
  const short =
    promised < goal.level ? `, and promised ${issueWord(scenario, goal.issue)} ${promised} only` : '';
  switch (agreement.status) {
    case 'broken':
      return `broke${agreement.brokenBy === null ? '' : ` on the conduct of ${partyWord(scenario, agreement.brokenBy)}`}${short}`;
    case 'completed':
      return `was carried out${short}`;
    case 'superseded':
      return `gave way to a later one${short}`;
    default:
      return `was not carried out in full by the end${short}`;
  }
}
