import type { Scenario } from '../scenario/index.js';
import type { AgreementSummary, OutcomeKind } from '../talks/index.js';
import { issueWord, longDate, optionWord, partyWord } from '../words/index.js';
import { reasonInWords } from './blockersInWords.js';
import type { ToldOutcome } from './toldOutcome.js';

/** What is said of talks that ended in each way. */
const kinds: Readonly<Record<OutcomeKind, (scenario: Scenario, outcome: ToldOutcome) => string>> = {
  settlement: (scenario, { agreements }) => {
    const last = agreements[agreements.length - 1];
    if (!scenario.dynamics || !last) return 'A deal was signed.';
    return `All steps of the agreement of ${longDate(scenario.start, last.day)} were done.`;
  },
  partial: (scenario, outcome) =>
    `An agreement of substance was signed, but the conflict is not settled: ${shortfall(scenario, outcome)}`,
  collapse: (scenario, { endedBy, blockers }) => {
    const by = endedBy === null ? 'An essential party' : partyWord(scenario, endedBy);
    return `${by} left for good, and the talks collapsed: ${reasonInWords(scenario, blockers)}.`;
  },
  inconclusive: (scenario, { sessions, blockers }) => {
    const signed = scenario.dynamics ? 'No agreement of substance was signed' : 'Nothing was signed';
    const cause =
      sessions > 0 || !scenario.dynamics ? reasonInWords(scenario, blockers) : 'no session was held';
    return `${signed}: ${cause}.`;
  },
};

/** Says how the talks ended and why, in a sentence or two. */
export function outcomeInWords(scenario: Scenario, outcome: ToldOutcome): string {
  return kinds[outcome.kind](scenario, outcome);
}

/** Why the last agreement of substance did not settle the conflict, and where that left its main issue. */
function shortfall(scenario: Scenario, outcome: ToldOutcome): string {
  const agreement = outcome.agreements.findLast(({ substance }) => substance);
  const goal = scenario.dynamics?.settlement;
  const against = reasonInWords(scenario, outcome.blockers);
  if (!agreement || !goal) return `${against}.`;
  const level = outcome.levels[goal.issue] ?? 0;
  const option = optionWord(scenario, goal.issue, level);
  const stands = `${issueWord(scenario, goal.issue)} stands at ${level} of ${goal.level} (${option})`;
  const further =
    outcome.agreements.indexOf(agreement) < outcome.agreements.length - 1
      ? ', and later ones did no better'
      : '';
  return `the one of ${longDate(scenario.start, agreement.day)} ${fate(scenario, agreement, goal)}${further}; ${stands}. Against more: ${against}.`;
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
