import { clamp } from '../../numeric/index.js';
import type { Deal } from '../../scenario/index.js';
import { atTable, canPass, hasBallots } from '../../talks/index.js';
import type { Move, Observation } from '../../talks/index.js';
import { bestDealIfAny } from '../../valuation/index.js';
import type { Situation } from './parts.js';
import { reservationOf } from './reservation.js';
import { mustDecide } from './situation.js';

/**
 * Returns what a party shows that finds nothing it could sign: the best for it among what its demands leave
 * open. Null if they leave nothing open, or if even that is worth less than its reservation value: who puts an offer is bound by it, so it
 * walks out.
 */
export function lastOffer({ observation, valuation, held }: Situation): Deal | null {
  const best = bestDealIfAny(valuation, held);
  return best && best.gain >= reservationOf(observation, valuation) ? best.deal : null;
}

/**
 * Returns the move of a party that has no offer to put: a chair closes the session, who is not needed for a deal passes
 * its turn, another walks out.
 */
export function moveWithoutOffer(observation: Observation): Move {
  const { party, rules, public: now } = observation;
  const others = atTable(now).filter((id) => id !== party);
  if (hasBallots(rules) && canPass(rules, others)) return { kind: 'object', objections: [] };
  return isChair(observation) ? { kind: 'close' } : { kind: 'walkOut' };
}

/** Tells whether the party drafts the single text. */
export function isChair({ party, rules: { protocol } }: Observation): boolean {
  return protocol.kind === 'singleText' && protocol.chair === party;
}

/**
 * Returns how likely a party comes to a session: the more grievance, the less likely (C5); need makes it come
 * (C16); patience at its end, without room to move, halves its endurance (C19).
 *
 * @param endurance - total grievance at which coming is as likely as staying away
 */
export function attendanceChance({ observation, position }: Situation, endurance: number): number {
  const { own, public: now } = observation;
  const total = totalGrievance(observation);
  const weary = mustDecide(observation, position) && own.flexibility < position.decision.flexibility;
  const bears = endurance * (1 + now.need) * (weary ? 0.5 : 1);
  return clamp(1 - (total * total) / (total * total + bears * bears), 0, 1);
}

/** Tells whether a party leaves the talks for good: its total grievance has reached `leaveAt`. */
export function leavesForGood(observation: Observation, leaveAt: number): boolean {
  return totalGrievance(observation) >= leaveAt;
}

function totalGrievance({ party, public: now }: Observation): number {
  const against = now.grievances[party] ?? {};
  let total = 0;
  for (const other in against) total += against[other]!;
  return total;
}
