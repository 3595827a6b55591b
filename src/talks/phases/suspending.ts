import { MONTH } from '../../scenario/index.js';
import type { AgreementResumed, AgreementSuspended } from '../events/ActEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agreement } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';

/** Returns the plans in force that a breach of today suspends, or keeps suspended for longer. */
export function suspensions(
  book: Rulebook,
  { public: { day, agreements } }: TalksState,
  by: string,
  months: number | undefined,
  on: number = day,
): AgreementSuspended[] {
  if (months === undefined || !book.dynamics?.conduct?.breach) return [];
  const until = on + Math.round(months * MONTH);
  return agreements
    .filter(({ status, duties }) => status === 'standing' && duties.length > 0)
    .map(({ id, suspended }) => ({
      type: 'agreementSuspended',
      agreement: id,
      by,
      since: suspended?.since ?? on,
      until: Math.max(suspended?.until ?? until, until),
    }));
}

/** Returns whether a plan has been suspended for so long that it breaks. */
export function isGivenUp({ dynamics }: Rulebook, { suspended }: Agreement, day: number): boolean {
  const { breach } = dynamics?.conduct ?? {};
  return breach !== undefined && suspended !== undefined && day >= suspended.since + breach.endMonths * MONTH;
}

/** Returns the first suspended plan whose time is over and that nobody holds back on. */
export function resumption(
  book: Rulebook,
  { public: { day, agreements }, private: parts }: TalksState,
): AgreementResumed | undefined {
  const next = agreements.find(
    ({ id, status, suspended }) =>
      status === 'standing' &&
      suspended !== undefined &&
      day >= suspended.until &&
      !book.ids.some(
        (party) =>
          party !== suspended.by &&
          parts[party]!.intentions.some(({ agreement, choice }) => agreement === id && choice === 'withhold'),
      ),
  );
  return next && { type: 'agreementResumed', agreement: next.id, days: day - next.suspended!.since };
}
