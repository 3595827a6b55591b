import { nthBestDeal } from './nthBestDeal.js';
import { reservationOf } from './reservationOf.js';
import type { Situation } from './Situation.js';
import { utilityOf } from './utilityOf.js';
import { worstGain } from './worstGain.js';

/** Between what a party moves: own utilities. */
export interface UtilityRange {
  /** Of the best deal. */
  readonly best: number;
  /** Of the worst deal. */
  readonly worst: number;
  /** What it has without a new deal: the no-deal value, or more by what stands already. */
  readonly reservation: number;
}

/** The best, the worst and the reservation utility of the party now. */
export function utilityRange(situation: Situation): UtilityRange {
  const { valuation, observation } = situation;
  const { noDeal } = observation.own;
  return {
    best: utilityOf(situation, nthBestDeal(valuation, 0)!),
    worst: worstGain(valuation) + noDeal,
    reservation: reservationOf(observation, valuation) + noDeal,
  };
}
