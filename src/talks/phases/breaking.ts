import { bernoulli } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { MONTH } from '../../scenario/index.js';
import type { AgreementEnded } from '../events/GapEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agreement } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';
import { NATURE } from './Resolver.js';
import { isGivenUp } from './suspending.js';

/**
 * A step withheld beyond its grace, or found not done, breaks the agreement, and so does a breach after which it stays
 * suspended for too long; the others take back what can be taken back.
 */
export function brokenEvent(
  book: Rulebook,
  state: TalksState,
  agreement: Agreement,
  day: number,
  streams: Streams,
): AgreementEnded | undefined {
  const by = breakerOf(book, agreement, day);
  if (by === undefined) return undefined;
  const snapBack: AgreementEnded['snapBack'][number][] = [];
  book.scenario.issues.forEach(({ id, obligation }, issueIndex) => {
    const kept = agreement.duties.filter(
      (duty) => duty.issue === id && duty.status === 'performed' && duty.party !== by,
    );
    const levels = [...new Set(kept.map((duty) => duty.level))].sort((a, b) => b - a);
    for (const level of levels) {
      const stream = streams.stream('snapBack', NATURE);
      if (level !== lowestTaken(snapBack, issueIndex, state.public.levels[issueIndex]!)) break;
      if (!bernoulli(stream, obligation!.reversibility[level - 1]!)) break;
      snapBack.push({ issue: id, issueIndex, level });
    }
  });
  return { type: 'agreementEnded', agreement: agreement.id, status: 'broken', by, snapBack };
}

function breakerOf(book: Rulebook, agreement: Agreement, day: number): string | undefined {
  const { duties, suspended } = agreement;
  if (suspended && isGivenUp(book, agreement, day)) return suspended.by;
  const grace = book.dynamics!.graceMonths * MONTH;
  return duties.find(
    ({ status, dueDay }) =>
      status === 'breached' || (!suspended && status === 'withheld' && dueDay + grace < day),
  )?.party;
}

/** Steps are taken back from the top: the level that would be taken next. */
function lowestTaken(taken: AgreementEnded['snapBack'], issueIndex: number, current: number): number {
  return taken
    .filter((step) => step.issueIndex === issueIndex)
    .reduce((low, step) => Math.min(low, step.level - 1), current);
}
