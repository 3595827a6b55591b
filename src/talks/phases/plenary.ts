import { pow } from '../../numeric/index.js';
import { gainOf } from '../../valuation/index.js';
import { observe } from '../agent.js';
import { binds, dutiesOf } from '../duties.js';
import type { Agreed, TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { hasBallots } from '../ballots.js';
import { firstSpeaker, nextToOffer, plenaryStanding, plenaryTime } from '../turns.js';
import { valuationOf } from '../valuationOf.js';
import type { Resolver } from './Resolver.js';

/** Nobody has to speak now: the plenary starts, a reading is counted, or it ends. */
export const resolvePlenary: Resolver = (book, state) => {
  const { table } = state.public;
  const standing = plenaryStanding(book, state.public);
  switch (standing) {
    case 'unopened':
      return [{ type: 'entered', phase: 'plenary', toAct: firstSpeaker(book, state.public) }];
    case 'passed':
      return [agreedEvent(book, state)];
    case 'failed':
      if (hasBallots(book.scenario)) {
        const toAct = nextToOffer(book, state.public);
        return [{ type: 'readingFailed', reading: table.reading, toAct, falls: true }];
      }
      return [{ type: 'readingFailed', reading: table.reading, toAct: firstSpeaker(book, state.public) }];
    case 'open':
      throw new RangeError('somebody has to speak');
    default: {
      const phase = book.dynamics ? 'assigning' : 'ending';
      const by = standing === 'walkedOut' || standing === 'closed' ? table.walkedOut : null;
      const ended: TalksEvent = { type: 'plenaryEnded', reason: standing, by, phase };
      return [ended, ...chairStated(book, state)];
    }
  }
};

/**
 * Returns the chair's statement on a session that ended without agreement: the last draft, on the issues that nobody
 * named in the last reading. None if somebody walked out, for not all had answered; or if nothing is left to state.
 */
function chairStated(book: Rulebook, { public: now }: TalksState): TalksEvent[] {
  const { protocol, issues } = book.scenario;
  const { offer, reading, objections, walkedOut, leftBefore, closed } = now.table;
  const hasLost = closed ? leftBefore !== undefined : walkedOut !== null;
  if (protocol.kind !== 'singleText' || protocol.statement !== true) return [];
  if (offer === null || hasLost) return [];
  const last = objections.filter((remark) => remark.reading === reading);
  const named = new Set(last.flatMap((remark) => remark.objections.map(({ issue }) => issue)));
  const left = issues.flatMap(({ id }, k) => (named.has(id) ? [] : [[id, offer[k]!] as const]));
  if (left.every(([, level]) => level === 0)) return [];
  return [{ type: 'chairStated', by: protocol.chair, levels: Object.fromEntries(left) }];
}

/** Returns the agreement that the standing offer becomes: who owes what from now on, and what each expects of it. */
function agreedEvent(book: Rulebook, state: TalksState): Agreed {
  const { table, agreements, day } = state.public;
  const { protocol } = book.scenario;
  const time = plenaryTime(book.scenario, state.public, null);
  const deal = [...table.offer!];
  const { duties, carried } = dutiesOf(book, state, deal, table.optOuts);
  const isPlan = binds(book, deal);
  const gains: Record<string, number> = {};
  for (const id of book.ids) {
    const paying = (table.optOuts[id] ?? []).length === 0;
    const gain = gainOf(valuationOf(observe(book, state, id), paying), deal);
    const discount = protocol.discounts?.[id];
    // + 0: JSON does not know −0.
    gains[id] = (discount === undefined ? gain : gain * pow(discount, time)) + 0;
  }
  return {
    type: 'agreed',
    id: agreements.length,
    day,
    deal,
    optOuts: Object.fromEntries(Object.entries(table.optOuts).map(([id, issues]) => [id, [...issues]])),
    status: duties.length > 0 || !isPlan ? 'standing' : 'completed',
    stage: duties.length > 0 ? Math.min(...duties.map((duty) => duty.stage)) : 0,
    duties,
    phase: book.dynamics ? 'assigning' : 'ending',
    gains,
    // A statement does not put an end to a plan that is being carried out.
    supersedes: agreements
      .filter((earlier) => earlier.status === 'standing' && (isPlan || !binds(book, earlier.deal)))
      .map(({ id }) => id),
    ...(carried.length > 0 && { carried }),
  };
}
