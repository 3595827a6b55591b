import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';
import { nthBestDeal } from './nthBestDeal.js';
import { reservationOf } from './reservationOf.js';
import type { Situation } from './Situation.js';
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

const bestGains = new WeakMap<Valuation, number>();

/** The best, the worst and the reservation utility of the party now. */
export function utilityRange({ valuation, observation }: Situation): UtilityRange {
  const { noDeal } = observation.own;
  return {
    best: bestGain(valuation) + noDeal,
    worst: worstGain(valuation) + noDeal,
    reservation: reservationOf(observation, valuation) + noDeal,
  };
}

/** Asked for at every turn. */
function bestGain(valuation: Valuation): number {
  let best = bestGains.get(valuation);
  if (best === undefined) bestGains.set(valuation, (best = gainOf(valuation, nthBestDeal(valuation, 0)!)));
  return best;
}
