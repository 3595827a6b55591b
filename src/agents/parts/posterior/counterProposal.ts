import { GAIN_TOLERANCE } from '../../../input/index.js';
import type { Deal } from '../../../scenario/index.js';
import { bestDealIfAny, gainOf, isWithin } from '../../../valuation/index.js';
import type { Box, Valuation } from '../../../valuation/index.js';
import { dealOfIndex, ENUMERABLE } from '../rankedDeals.js';

/** What an issue of a deal costs a party against the option that it likes best there. */
export interface Regret {
  /** Index of the issue. */
  readonly issue: number;
  /** The option, the lowest of those as good. */
  readonly best: number;
  /** Gain that it would bring, > 0. */
  readonly by: number;
}

/**
 * Returns what a party would change about a deal, the other issues as they are: the dearest first, ties in
 * issue order.
 *
 * @param box - what a change may not leave. Default: none
 */
export function regretsOf(valuation: Valuation, deal: Deal, box?: Box): readonly Regret[] {
  const now = gainOf(valuation, deal);
  const regrets: Regret[] = [];
  valuation.space.sizes.forEach((size, issue) => {
    let best = deal[issue]!;
    let by = 0;
    for (let option = 0; option < size; option++) {
      const changed = deal.with(issue, option);
      const more = gainOf(valuation, changed) - now;
      if (more <= by + GAIN_TOLERANCE || (box && !isWithin(valuation.space, box, changed))) continue;
      by = more;
      best = option;
    }
    if (by > 0) regrets.push({ issue, best, by });
  });
  return regrets.sort((a, b) => b.by - a.by || a.issue - b.issue);
}

/**
 * Returns the deal that one would sign with the fewest issues changed; among these the one that asks for
 * least, then the lexicographically first. Null if there is none. In a space too large to enumerate: the
 * issues that one regrets most are put as one likes them best, until it is enough.
 *
 * @param box - deals that count; in a space too large to enumerate it is then the best of them. Default: all
 */
export function nearestOwnDeal(valuation: Valuation, least: number, deal: Deal, box?: Box): Deal | null {
  const { sizes, deals } = valuation.space;
  if (deals > ENUMERABLE) return box ? bestWithin(valuation, least, box) : improved(valuation, least, deal);
  let nearest: Deal | null = null;
  let fewest = Infinity;
  let smallest = Infinity;
  for (let index = 0; index < deals; index++) {
    const other = dealOfIndex(sizes, index);
    const changes = other.reduce((count, option, k) => count + (option === deal[k] ? 0 : 1), 0);
    if (changes > fewest) continue;
    const gain = gainOf(valuation, other);
    if (box && !isWithin(valuation.space, box, other)) continue;
    if (gain < least - GAIN_TOLERANCE || (changes === fewest && gain >= smallest - GAIN_TOLERANCE)) continue;
    nearest = other;
    fewest = changes;
    smallest = gain;
  }
  return nearest;
}

function bestWithin(valuation: Valuation, least: number, box: Box): Deal | null {
  const best = bestDealIfAny(valuation, box);
  return best && best.gain >= least - GAIN_TOLERANCE ? best.deal : null;
}

function improved(valuation: Valuation, least: number, deal: Deal): Deal | null {
  let better = deal;
  for (const { issue, best } of regretsOf(valuation, deal)) {
    if (gainOf(valuation, better) >= least - GAIN_TOLERANCE) return better;
    better = better.with(issue, best);
  }
  return gainOf(valuation, better) >= least - GAIN_TOLERANCE ? better : null;
}
