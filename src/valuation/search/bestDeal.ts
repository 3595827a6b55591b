import { TIE_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { dealAt, isBefore } from '../tables/dealSpace.js';
import { notEmpty, type Box, type FeasibleRegion } from '../tables/region.js';
import { gainOf, type Valuation } from '../tables/valuation.js';
import { Workspace } from '../tables/workspace.js';
import { maxPerSlice } from './bounds.js';

/**
 * Returns the deal with the highest expected gain, exact: issue by issue in every block. Gains within 1e-12
 * are ties; among them the lexicographically lowest deal is taken, the first issue most significant.
 *
 * @param box - options allowed per issue; default: all
 * @throws SixPartyError `invalid-option` if the box allows no deal
 */
export function bestDeal(valuation: Valuation, box?: Box): { deal: Deal; gain: number } {
  const { space, base, scale, sheet } = valuation;
  const workspace = valuation.workspace ?? new Workspace(space);
  const region = notEmpty(workspace.region(box));
  const { blocks } = region;
  const most = maxPerSlice(workspace, region, valuation);
  let top = -Infinity;
  for (const block of blocks) {
    top = Math.max(top, base[block]! + scale[block]! * most[sheet[block]!]!);
  }
  let best: Deal | undefined;
  for (const block of blocks) {
    if (base[block]! + scale[block]! * most[sheet[block]!]! < top - TIE_TOLERANCE) continue;
    const deal = dealAt(space, block, lowestBest(region, valuation, block));
    if (best === undefined || isBefore(deal, best)) best = deal;
  }
  return { deal: best!, gain: gainOf(valuation, best!) };
}

/** Returns, per substantive position, the entry of the lowest option that is as good as the best in the block. */
function lowestBest({ first, last }: FeasibleRegion, valuation: Valuation, block: number): number[] {
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
