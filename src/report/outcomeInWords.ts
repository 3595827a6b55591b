import type { Scenario } from '../scenario/index.js';
import type { AgreementSummary, Blocker, Outcome, OutcomeKind } from '../talks/index.js';
import { issueWord, joined, longDate, optionWord, partyWord } from '../words/index.js';
import { protocolWords } from './protocolWords.js';

/** What is said of talks that ended in each way. */
const kinds: Readonly<Record<OutcomeKind, (scenario: Scenario, outcome: Outcome) => string>> = {
  settlement: (scenario, { agreements }) => {
    const last = agreements[agreements.length - 1];
    if (!scenario.dynamics || !last) return 'A deal was signed.';
    return `All steps of the agreement of ${longDate(scenario.start, last.day)} were done.`;
  },
  partial: (scenario, outcome) =>
    `An agreement of substance was signed, but the conflict is not settled: ${shortfall(scenario, outcome)}`,
  collapse: (scenario, { endedBy, blockers }) => {
    const by = endedBy === null ? 'An essential party' : partyWord(scenario, endedBy);
    return `${by} left for good, and the talks collapsed: ${reason(scenario, blockers)}.`;
  },
  inconclusive: (scenario, { sessions, blockers }) => {
    const signed = scenario.dynamics ? 'No agreement of substance was signed' : 'Nothing was signed';
    const cause = sessions > 0 || !scenario.dynamics ? reason(scenario, blockers) : 'no session was held';
    return `${signed}: ${cause}.`;
  },
};

/** Says how the talks ended and why, in a sentence or two. */
export function outcomeInWords(scenario: Scenario, outcome: Outcome): string {
  return kinds[outcome.kind](scenario, outcome);
}

/** Why the last agreement of substance did not settle the conflict, and where that left its main issue. */
function shortfall(scenario: Scenario, outcome: Outcome): string {
  const agreement = outcome.agreements.findLast(({ substance }) => substance);
  const goal = scenario.dynamics?.settlement;
  const against = reason(scenario, outcome.blockers);
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

const MOST_CONFLICTS = 3;
const MOST_WISHES = 3;

/** What stood in the way: the issues with opposite objections and whose they were, else the commonest wishes. */
function reason(scenario: Scenario, blockers: readonly Blocker[]): string {
  const conflicts = conflictsOf(blockers).slice(0, MOST_CONFLICTS);
  const parties = (side: readonly Blocker[]): string =>
    joined(side.map(({ party }) => partyWord(scenario, party)));
  if (conflicts.length > 0) {
    const told = conflicts.map(({ issue, more, less }) => {
      return `${issueWord(scenario, issue)} (${parties(more)} for more, ${parties(less)} for less)`;
    });
    return `the parties pulled in opposite directions on ${joined(told)}`;
  }
  if (blockers.length === 0) return protocolWords[scenario.protocol.kind].nobodyObjected;
  const wishes = blockers.slice(0, MOST_WISHES).map(({ party, issue, direction }) => {
    return `${partyWord(scenario, party)} for ${direction === 'up' ? 'more' : 'less'} ${issueWord(scenario, issue)}`;
  });
  return `what was asked for was not given: ${joined(wishes)}`;
}

/** An issue that some wanted more of and others less. */
interface Conflict {
  readonly issue: string;
  readonly more: readonly Blocker[];
  readonly less: readonly Blocker[];
  /** Objections of the side that objected less often; 0 if one party alone objected both ways. */
  readonly weight: number;
}

/** The issues on which parties pulled in opposite directions, the most disputed first. */
function conflictsOf(blockers: readonly Blocker[]): readonly Conflict[] {
  const issues = [...new Set(blockers.map(({ issue }) => issue))];
  const conflicts = issues.map((issue): Conflict => {
    const side = (wanted: 'up' | 'down'): Blocker[] =>
      blockers.filter((blocker) => blocker.issue === issue && blocker.direction === wanted);
    const [more, less] = [side('up'), side('down')];
    const between = more.some(({ party }) => less.some((other) => other.party !== party));
    return { issue, more, less, weight: between ? Math.min(total(more), total(less)) : 0 };
  });
  return conflicts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

function total(side: readonly Blocker[]): number {
  return side.reduce((sum, { count }) => sum + count, 0);
}
