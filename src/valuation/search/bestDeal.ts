import { TIE_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { dealAt, isBefore, type Cell } from '../tables/dealSpace.js';
import { notEmpty, type Box, type FeasibleRegion } from '../tables/region.js';
import { gainOf, needValuation, type Valuation } from '../tables/valuation.js';
import { Workspace } from '../tables/workspace.js';
import { maxPerSlice, sliceAt } from './bounds.js';

/**
 * Returns the deal with the highest expected gain, exact: issue by issue in every block. Gains within 1e-12
 * are ties; among them the lexicographically lowest deal is taken, the first issue most significant.
 *
 * @param box - options allowed per issue; default: all
 * @throws SixPartyError `invalid-option`, also if the box allows no deal
 */
export function bestDeal(valuation: Valuation, box?: Box): DealAndGain {
  needValuation(valuation);
  return bestIn(valuation, notEmpty(regionOf(valuation, box)));
}

/** The same as {@link bestDeal}, but null if the box allows no deal. */
export function bestDealIfAny(valuation: Valuation, box?: Box): DealAndGain | null {
  const region = regionOf(valuation, box);
  return region && bestIn(valuation, region);
}

/** A deal and what it is worth. */
export interface DealAndGain {
  /** An option per issue, in issue order. */
  readonly deal: Deal;
  /** Its expected gain. */
  readonly gain: number;
}

function regionOf({ space, workspace }: Valuation, box: Box | undefined): FeasibleRegion | null {
  return (workspace ?? new Workspace(space)).region(box);
}

function bestIn(valuation: Valuation, region: FeasibleRegion): DealAndGain {
  const { space, base, scale } = valuation;
  const workspace = valuation.workspace ?? new Workspace(space);
  const { blocks, cells, cellOf } = region;
  const most = maxPerSlice(workspace, region, valuation);
  let top = -Infinity;
  const topOf = (i: number): number =>
    base[blocks[i]!]! + scale[blocks[i]!]! * most[sliceAt(region, valuation, i)]!;
  for (let i = 0; i < blocks.length; i++) top = Math.max(top, topOf(i));
  let best: Deal | undefined;
  for (let i = 0; i < blocks.length; i++) {
    if (topOf(i) < top - TIE_TOLERANCE) continue;
    const deal = dealAt(space, blocks[i]!, lowestBest(cells[cellOf[i]!]!, valuation, blocks[i]!));
    if (best === undefined || isBefore(deal, best)) best = deal;
  }
  return { deal: best!, gain: gainOf(valuation, best!) };
}

/** Returns, per substantive position, the entry of the lowest option that is as good as the best in the block. */
function lowestBest({ first, last }: Cell, valuation: Valuation, block: number): number[] {
  const { space, scale, sheet, table } = valuation;
  const start = sheet[block]! * space.width;
  return first.map((from, p) => {
    let best = from;
    for (let at = from + 1; at <= last[p]!; at++) {
      if (table[start + at]! > table[start + best]!) best = at;
    }
    let lowest = from;
    while (scale[block]! * (table[start + best]! - table[start + lowest]!) > TIE_TOLERANCE) lowest++;
    return lowest;
  });
}
