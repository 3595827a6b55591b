import type { Deal } from '../../scenario/index.js';
import { gainOf, Workspace } from '../../valuation/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
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
  /** Of the best deal that it may put; that of none, `reservation`, where what it insists on leaves none open. */
  readonly best: number;
  /** Of the worst of these. */
  readonly worst: number;
  /** What it has without a new deal: the no-deal value, or more by what stands already. */
  readonly reservation: number;
}

/** Returns the best, the worst and the reservation utility of the party now. */
export function utilityRange(situation: Situation): UtilityRange {
  const { valuation, observation } = situation;
  const { noDeal } = observation.own;
  const reservation = reservationOf(observation, valuation);
  const { best, worst } = extremesOf(valuation, situation.open) ?? {
    best: reservation,
    worst: reservation,
  };
  return { best: best + noDeal, worst: worst + noDeal, reservation: reservation + noDeal };
}

interface Extremes {
  readonly best: number;
  readonly worst: number;
}

/** Every tactic asks for them at every turn; a valuation lasts as long as beliefs do. */
const extremes = new WeakMap<Valuation, Map<Box | undefined, Extremes | null>>();

/** The highest and the lowest gain of all deals, or of those of a box; null if it has none. */
function extremesOf(valuation: Valuation, box: Box | undefined): Extremes | null {
  let perBox = extremes.get(valuation);
  if (perBox === undefined) extremes.set(valuation, (perBox = new Map()));
  let known = perBox.get(box);
  if (known === undefined) {
    const best = nthBestDeal(valuation, 0, box);
    known = best && { best: gainOf(valuation, best), worst: lowestGain(valuation, box) };
    perBox.set(box, known);
  }
  return known;
}

/** Issue by issue in every block. */
function lowestGain(
  { space, workspace, base, scale, sheet, table }: Valuation,
  box: Box | undefined,
): number {
  const { blocks, cells, cellOf } = (workspace ?? new Workspace(space)).region(box)!;
  let least = Infinity;
  blocks.forEach((block, i) => {
    let sum = 0;
    const { first, last } = cells[cellOf[i]!]!;
    const start = sheet[block]! * space.width;
    first.forEach((from, p) => {
      let low = Infinity;
      for (let at = start + from; at <= start + last[p]!; at++) low = Math.min(low, table[at]!);
      sum += low;
    });
    least = Math.min(least, base[block]! + scale[block]! * sum);
  });
  return least;
}
