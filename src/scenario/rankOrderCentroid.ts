/**
 * Weights from importance ranks (Barron & Barrett 1996): the r-th most important of n issues weighs
 * `w_r = (1/n) Σ_{j=r..n} 1/j`, the centroid of all weights that agree with the ranking.
 *
 * @param ranks - importance ranks, smaller = more important; any finite numbers, only their order counts
 * @returns weights in the order of `ranks`, > 0, sum 1; tied ranks share the mean weight of the places
 *   they take; empty for no ranks
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  const n = ranks.length;
  const weightOfPlace = new Array<number>(n);
  let tail = 0;
  for (let place = n; place >= 1; place--) {
    tail += 1 / place;
    weightOfPlace[place - 1] = tail / n;
  }
  const order = ranks.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const weights = new Array<number>(n);
  for (let first = 0; first < n;) {
    let end = first;
    let sum = 0;
    while (end < n && ranks[order[end]!] === ranks[order[first]!]) sum += weightOfPlace[end++]!;
    for (let place = first; place < end; place++) weights[order[place]!] = sum / (end - first);
    first = end;
  }
  return weights;
}
