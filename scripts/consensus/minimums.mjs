/** All deals of issues with so many options, in lexicographic order. */
export function allDeals(sizes) {
  return sizes.reduce(
    (deals, size) => deals.flatMap((deal) => Array.from({ length: size }, (_, option) => [...deal, option])),
    [[]],
  );
}

/** What a deal scores. */
export function scoreOf(scores, deal) {
  return deal.reduce((sum, option, k) => sum + scores[k][option], 0);
}

/**
 * Minimums, so that each party likes 25 % to 85 % of the deals, and of all deals a share in [low, high] suits
 * everybody; null if a few tries find none.
 */
export function drawMinimums(sizes, parties, [low, high], draw, tries) {
  const deals = allDeals(sizes);
  const scored = parties.map((scores) => deals.map((deal) => scoreOf(scores, deal)));
  const ranked = scored.map((all) => [...all].sort((a, b) => b - a));
  for (let n = 0; n < tries; n++) {
    const minimums = ranked.map((all) => all[Math.floor((0.25 + 0.6 * draw()) * all.length)]);
    const suit = deals.filter((_, d) => scored.every((all, i) => all[d] >= minimums[i])).length;
    if (suit >= low * deals.length && suit <= high * deals.length) return minimums;
  }
  return null;
}
