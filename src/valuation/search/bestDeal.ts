import type { Deal } from '../../scenario/index.js';
import type { Box, SearchRoom } from '../tables/region.js';
import { dealAt, isBefore } from '../tables/dealSpace.js';
import { gainOf } from '../tables/valuation.js';
import { mostPerSheet } from './bounds.js';
import { neededRoom } from '../tables/region.js';
import { TOLERANCE } from '../TOLERANCE.js';
import type { Valuation } from '../tables/valuation.js';

/**
 * The deal with the highest expected gain, exact: issue by issue in every block. Gains within 1e-12 are
 * ties; among them the lexicographically lowest deal is taken, the first issue most significant.
 *
 * @param box - options allowed per issue; default: all
 * @throws SixPartyError `invalid-option` if the box allows no deal
 */
export function bestDeal(valuation: Valuation, box?: Box): { deal: Deal; gain: number } {
  const { space, base, scale, sheet } = valuation;
  const room = neededRoom(space, box);
  const { blocks } = room;
  const most = mostPerSheet(room, valuation);
  let top = -Infinity;
  for (const block of blocks) {
    top = Math.max(top, base[block]! + scale[block]! * most[sheet[block]!]!);
  }
  let best: Deal | undefined;
  for (const block of blocks) {
    if (base[block]! + scale[block]! * most[sheet[block]!]! < top - TOLERANCE) continue;
    const deal = dealAt(space, block, lowestBest(room, valuation, block));
    if (best === undefined || isBefore(deal, best)) best = deal;
  }
  return { deal: best!, gain: gainOf(valuation, best!) };
}

/** Per substantive position: the entry of the lowest option that is as good as the best in the block. */
function lowestBest({ first, last }: SearchRoom, valuation: Valuation, block: number): number[] {
  const { space, scale, sheet, table } = valuation;
  const start = sheet[block]! * space.width;
  return first.map((from, p) => {
    let best = from;
    for (let at = from + 1; at <= last[p]!; at++) {
      if (table[start + at]! > table[start + best]!) best = at;
    }
    let lowest = from;
    while (scale[block]! * (table[start + best]! - table[start + lowest]!) > TOLERANCE) lowest++;
    return lowest;
  });
}
