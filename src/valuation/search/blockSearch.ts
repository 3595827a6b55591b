import { TIE_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { dealAt, isBefore } from '../tables/dealSpace.js';
import type { Valuation } from '../tables/valuation.js';
import type { SearchState } from '../tables/workspace.js';
import { searchBlock, type BlockGoal } from './branchAndBound.js';

/** How the blocks of a region are searched for the highest value; `i` is a place in `region.blocks`. */
export interface BlockSearch {
  /** Its `bounds` say that no deal of a block has a higher value. */
  readonly state: SearchState;
  readonly goal: BlockGoal;
  /** Loads block i into the relaxation. */
  readonly load: (i: number) => void;
  /** Sets good multipliers for the loaded block; returns a value that some deal in it has, or −∞. */
  readonly price: () => number;
  /** Lowers the bounds of all blocks that may be better than the incumbent, with the multipliers of block i. */
  readonly tighten: (i: number, incumbent: number) => void;
  /** Sets the minima that a deal of at least `value` reaches. */
  readonly require: (minima: Float64Array, value: number) => void;
  /** Returns the value of the deal that the relaxation holds. */
  readonly valueOfBest: () => number;
}

/**
 * Returns the highest value that a deal has, to 1e-12; −∞ if no deal is feasible. The block with the highest
 * bound is priced, which tightens the other bounds too, and searched once it is still the highest.
 */
export function highestValue(search: BlockSearch): number {
  const { relaxation, bounds, priced, isDone, minima } = search.state;
  const count = minima.length;
  const blocks = relaxation.region.blocks.length;
  let incumbent = -Infinity;
  for (;;) {
    let next = -1;
    let highest = incumbent + TIE_TOLERANCE;
    for (let i = 0; i < blocks; i++) {
      if (bounds[i]! > highest && isDone[i] === 0) {
        next = i;
        highest = bounds[i]!;
      }
    }
    if (next < 0) return incumbent;
    const isFresh = Number.isNaN(priced[next * count]!);
    const reached = loadPriced(search, next);
    if (isFresh) {
      if (reached > incumbent) incumbent = reached;
      search.tighten(next, incumbent);
      continue;
    }
    isDone[next] = 1;
    search.require(minima, incumbent + TIE_TOLERANCE);
    if (searchBlock(relaxation, minima, search.goal)) incumbent = search.valueOfBest();
  }
}

/**
 * Returns the lexicographically lowest deal that reaches all minima, null if none does.
 *
 * @param value - blocks whose bound is below it have no such deal
 */
export function lowestDeal(search: BlockSearch, minima: Float64Array, value: number): Deal | null {
  const { relaxation, bounds } = search.state;
  const { space, blocks } = relaxation.region;
  let lowest: Deal | null = null;
  for (let i = 0; i < blocks.length; i++) {
    if (bounds[i]! < value) continue;
    loadPriced(search, i);
    if (!searchBlock(relaxation, minima, 'first')) continue;
    const deal = dealAt(space, blocks[i]!, relaxation.best);
    if (lowest === null || isBefore(deal, lowest)) lowest = deal;
  }
  return lowest;
}

/** Loads a block with its multipliers; returns what pricing it for the first time reached, else −∞. */
export function loadPriced({ state, load, price }: BlockSearch, i: number): number {
  const { priced, relaxation } = state;
  const { multipliers } = relaxation;
  const at = i * multipliers.length;
  const { cells, cellOf } = relaxation.region;
  relaxation.cell = cells[cellOf[i]!]!;
  load(i);
  if (!Number.isNaN(priced[at]!)) {
    for (let row = 0; row < multipliers.length; row++) multipliers[row] = priced[at + row]!;
    return -Infinity;
  }
  const reached = price();
  priced.set(multipliers, at);
  return reached;
}

/** Writes the gains of a valuation in one block into `row`, laid out as a slice; returns the constant. */
export function loadGains(row: Float64Array, valuation: Valuation, block: number): number {
  const { space, table } = valuation;
  const start = valuation.sheet[block]! * space.width;
  const factor = valuation.scale[block]!;
  for (let at = 0; at < space.width; at++) row[at] = factor * table[start + at]!;
  return valuation.base[block]!;
}
