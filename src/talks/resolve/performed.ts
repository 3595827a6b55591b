import type { Performed } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agreement } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';
import { moveTrust } from './moveTrust.js';

/** A duty is done, or claimed to be: trust in its party grows, more for what cannot be taken back. */
export function performed(book: Rulebook, state: TalksState, agreement: Agreement, place: number): Performed {
  const duty = agreement.duties[place]!;
  const issueIndex = book.issueIndex[duty.issue]!;
  const rates = book.dynamics!.trust;
  const reversibility = book.scenario.issues[issueIndex]!.obligation!.reversibility[duty.level - 1]!;
  const earned =
    rates.kept * (duty.doneDay > duty.dueDay ? rates.late : 1) * (1 + rates.costly * (1 - reversibility));
  const concealed = state.private[duty.party]!.intentions.some(
    (intention) =>
      intention.agreement === agreement.id && intention.duty === place && intention.choice === 'conceal',
  );
  return {
    type: 'performed',
    agreement: agreement.id,
    duty: place,
    day: duty.doneDay,
    concealed,
    issueIndex,
    level: levelReached(agreement, place, duty.issue, state.public.levels[issueIndex]!),
    trust: moveTrust(book, state, book.ids, duty.party, earned, 0),
  };
}

/** Highest level without a gap once this duty is done, or null if that is no change. */
function levelReached(agreement: Agreement, place: number, issue: string, current: number): number | null {
  let level = current;
  for (;;) {
    const step = agreement.duties.filter((duty) => duty.issue === issue && duty.level === level + 1);
    const done = step.every((duty) => duty.status === 'performed' || duty === agreement.duties[place]);
    if (step.length === 0 || !done) break;
    level += 1;
  }
  return level === current ? null : level;
}
