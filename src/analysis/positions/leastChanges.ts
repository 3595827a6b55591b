import type { Bound } from '../../scenario/index.js';
import { dealSpaceOf } from '../../valuation/index.js';
import { cellStances, type JointCell } from './jointCells.js';
import { bestSurplus, countJoint, type Signatories } from './jointDeals.js';
import {
  atFlexibility,
  conceding,
  demandsHeld,
  trusting,
  yieldsAt,
  type HeldDemand,
  type Stance,
} from './stances.js';

/** A demand that gives way: from the level that is insisted on to that of a later rung; null: it is given up. */
export interface Step {
  /** Id of the issue of the demand. */
  readonly issue: string;
  /** Whether the level is asked for at least, or granted at most. */
  readonly bound: Bound;
  /** Option that is insisted on now. */
  readonly from: number;
  /** Option of the later rung; null: the demand is given up. */
  readonly to: number | null;
}

/** The least that would have to be otherwise with one party, alone, for some text to be within all positions. */
export interface LeastChanges {
  /** Fewest steps down its ladders, four rungs in all at most; null: no such steps would do. */
  readonly steps: readonly Step[] | null;
  /** Its flexibility; null: not even a wholly flexible party would do. */
  readonly flexibility: {
    /** As it is now, in [0, 1]. */
    readonly from: number;
    /** The least that would do, in [0, 1]; null: none would. */
    readonly to: number | null;
  };
  /** What somebody would have to add to the worth of every text for it, in its value; null: no reward would do. */
  readonly reward: number | null;
  /** Its trust in those whose conduct matters to it, as an expectation; null: no trust would do. */
  readonly trust: readonly {
    /** Party id: whom it would have to trust. */
    readonly in: string;
    /** As it is now, in [0, 1]. */
    readonly from: number;
    /** The least that would do, in [0, 1]; null: none would. */
    readonly to: number | null;
  }[];
}

/** Steps are halved until they are shorter than this. */
const PRECISION = 0.001;
/** Trust is an expectation that no conduct makes certain. */
const MOST_TRUST = 0.999;

/**
 * Finds the least changes of a party; call it where no text is within all positions.
 *
 * @param others - what all others would sign
 */
export function leastChangesOf(
  cells: readonly JointCell[],
  stance: Stance,
  others: Signatories,
): LeastChanges {
  const { rules, own } = stance.observation;
  const space = dealSpaceOf(rules);
  const isOpen = (changed: Stance): boolean =>
    countJoint(space, [...others, cellStances(cells, changed)], 1) > 0;
  const missing = bestSurplus(space, [...others, cellStances(cells, stance)], others.length);
  // Where its demands leave nothing open, neither reward nor trust opens anything.
  const isWithinDemands = missing > -Infinity;
  return {
    steps: fewestSteps(stance, isOpen),
    flexibility: { from: own.flexibility, to: leastFlexibility(stance, isOpen) },
    reward: isWithinDemands ? Math.max(0, -missing) : null,
    trust: own.counterparts.flatMap((other) => {
      const trust = own.trust[other];
      if (!trust) return [];
      const from = trust.alpha / (trust.alpha + trust.beta);
      const to = isWithinDemands ? leastTrust(stance, other, from, isOpen) : null;
      return [{ in: other, from, to }];
    }),
  };
}

/** More rungs at once are not tried. */
const MOST_RUNGS = 4;

/** Goes down the ladders breadth first: all ways of so many rungs before those of one more. */
function fewestSteps(stance: Stance, isOpen: (changed: Stance) => boolean): readonly Step[] | null {
  const held = demandsHeld(stance);
  const all = held.reduceRight((changed, demand) => conceding(changed, demand), stance);
  if (held.length === 0 || !isOpen(all)) return null;
  for (let rungs = 1; rungs <= MOST_RUNGS; rungs++) {
    for (const way of waysDown(held, rungs)) {
      const changed = held.reduceRight((other, demand, n) => {
        const to = demand.rung + way[n]!;
        if (way[n] === 0) return other;
        return conceding(other, demand, to < demand.ladder.rungs.length ? to : undefined);
      }, stance);
      if (!isOpen(changed)) continue;
      return held.flatMap(({ ladder: { issue, bound, rungs: all }, rung }, n) =>
        way[n] === 0
          ? []
          : [{ issue, bound, from: all[rung]!.level, to: all[rung + way[n]!]?.level ?? null }],
      );
    }
  }
  return null;
}

/** All ways to go down so many rungs in all, per ladder as far as it reaches. */
function waysDown(held: readonly HeldDemand[], rungs: number): readonly (readonly number[])[] {
  const [first, ...rest] = held;
  if (!first) return rungs === 0 ? [[]] : [];
  const most = Math.min(rungs, first.ladder.rungs.length - first.rung);
  return Array.from({ length: most + 1 }, (_, n) => most - n).flatMap((own) =>
    waysDown(rest, rungs - own).map((way) => [own, ...way]),
  );
}

/** Between two rungs it only lowers ambition, so that more of it opens no less. */
function leastFlexibility(stance: Stance, isOpen: (changed: Stance) => boolean): number | null {
  const ends = [...yieldsAt(stance), 1];
  let from = stance.observation.own.flexibility;
  for (const end of [...new Set(ends)]) {
    // A rung is given up at its firmness, not before: look at its beginning, then at the end of what it leaves.
    if (isOpen(atFlexibility(stance, from))) return from;
    const last = end < 1 ? end - PRECISION / 10 : 1;
    if (last > from && isOpen(atFlexibility(stance, last)))
      return halved(from, last, (flexibility) => isOpen(atFlexibility(stance, flexibility)));
    from = end;
  }
  return isOpen(atFlexibility(stance, 1)) ? 1 : null;
}

function leastTrust(
  stance: Stance,
  other: string,
  from: number,
  isOpen: (changed: Stance) => boolean,
): number | null {
  if (from >= MOST_TRUST || !isOpen(trusting(stance, other, MOST_TRUST))) return null;
  return halved(from, MOST_TRUST, (mean) => isOpen(trusting(stance, other, mean)));
}

/** Returns the first value at which something holds, between one at which it does not and one at which it does. */
function halved(closed: number, open: number, holds: (value: number) => boolean): number {
  let [low, high] = [closed, open];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
