import type { Deal } from '../../scenario/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';
import type { Situation } from './parts.js';
import { nthBestDeal } from './rankedDeals.js';
import { reservationOf } from './reservation.js';

/**
 * Returns the own utility of a deal as the literature on tactics means it: expected gain + value of having
 * no deal, in the party's value units (0 to 1 in a scored game). The reservation value is then the no-deal
 * value, which is a gain of 0.
 */
export function utilityOf({ valuation, observation: { own } }: Situation, deal: Deal): number {
  return gainOf(valuation, deal) + own.noDeal;
}

/** The own utilities between which a party moves. */
export interface UtilityRange {
  /** Of the best deal. */
  readonly best: number;
  /** Of the worst deal. */
  readonly worst: number;
  /** What it has without a new deal: the no-deal value, or more by what stands already. */
  readonly reservation: number;
}

/** Returns the best, the worst and the reservation utility of the party now. */
export function utilityRange({ valuation, observation }: Situation): UtilityRange {
  const { noDeal } = observation.own;
  const { best, worst } = extremesOf(valuation);
  return {
    best: best + noDeal,
    worst: worst + noDeal,
    reservation: reservationOf(observation, valuation) + noDeal,
  };
}

interface Extremes {
  readonly best: number;
  readonly worst: number;
}

/** Every tactic asks for them at every turn; a valuation lasts as long as beliefs do. */
const extremes = new WeakMap<Valuation, Extremes>();

/** The highest and the lowest gain of all deals. */
function extremesOf(valuation: Valuation): Extremes {
  let known = extremes.get(valuation);
  if (known === undefined) {
    known = { best: gainOf(valuation, nthBestDeal(valuation, 0)!), worst: lowestGain(valuation) };
    extremes.set(valuation, known);
  }
  return known;
}

/** Issue by issue in every block. */
function lowestGain({ space, base, scale, sheet, table }: Valuation): number {
  let least = Infinity;
  for (let block = 0; block < space.blocks; block++) {
    let sum = 0;
    const { first, last } = space.parts[block % space.parts.length]!;
    const start = sheet[block]! * space.width;
    first.forEach((from, p) => {
      let low = Infinity;
      for (let at = start + from; at <= start + last[p]!; at++) low = Math.min(low, table[at]!);
      sum += low;
    });
    least = Math.min(least, base[block]! + scale[block]! * sum);
  }
  return least;
}
