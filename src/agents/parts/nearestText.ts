import type { Deal, Rules } from '../../scenario/index.js';
import { everyText } from '../../talks/index.js';
import { boundsFor, dealAt, dealSpaceOf, type DealSpace, type Texts } from '../../valuation/index.js';

/**
 * Returns the deal as the rules allow a text to be: itself if they do, else with its structural options those of
 * the nearest block (fewest options apart, then the first), and what is then too low or too high moved to the
 * bound. So who looks for deals without regard to the rules says "as it stands" where it says less. Null if the
 * rules allow no text.
 */
export function nearestText(rules: Rules, texts: Texts | undefined, deal: Deal): Deal | null {
  if (!texts) return deal;
  const space = dealSpaceOf(rules);
  const block = nearestBlock(space, texts, deal);
  if (block < 0) return null;
  const there = dealAt(space, block, space.offsets);
  const { low, high } = boundsFor(space, everyText(rules, texts), there)!;
  return deal.map((option, k) =>
    space.structural.includes(k) ? there[k]! : Math.min(high[k]!, Math.max(low[k]!, option)),
  );
}

function nearestBlock({ blocks, structural, blockOptions }: DealSpace, texts: Texts, deal: Deal): number {
  let nearest = -1;
  let least = Infinity;
  for (let block = 0; block < blocks; block++) {
    if (texts.frameOf[block]! < 0) continue;
    let apart = 0;
    structural.forEach((k, j) => {
      apart += Math.abs(blockOptions[block * structural.length + j]! - deal[k]!);
    });
    if (apart >= least) continue;
    nearest = block;
    least = apart;
  }
  return nearest;
}
