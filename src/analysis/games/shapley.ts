/**
 * Returns each player's mean marginal contribution over all orders of joining (Shapley 1953). They sum up to the value of
 * all less that of nobody.
 *
 * @param players - one or more
 * @param values - per coalition, where bit i of the index stands for the i-th player: 2^players of them
 */
export function shapleyShares(players: number, values: readonly number[]): number[] {
  const weights = orderShares(players);
  const shares = new Array<number>(players).fill(0);
  for (let coalition = 0; coalition < values.length; coalition++) {
    const weight = weights[sizeOf(coalition)];
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if ((coalition & bit) !== 0) continue;
      shares[player]! += weight! * (values[coalition | bit]! - values[coalition]!);
    }
  }
  return shares;
}

/** Returns |S|! (n − |S| − 1)! / n! per size of S, without factorials that outgrow a number. */
function orderShares(count: number): number[] {
  const shares = [1 / count];
  for (let size = 1; size < count; size++) shares.push((shares[size - 1]! * size) / (count - size));
  return shares;
}

/** Returns how many players are in a coalition. */
function sizeOf(coalition: number): number {
  let size = 0;
  for (let left = coalition; left !== 0; left >>= 1) size += left & 1;
  return size;
}

/** Returns the members of a coalition. */
export function membersOf<T>(players: readonly T[], coalition: number): T[] {
  return players.filter((_, player) => ((coalition >> player) & 1) === 1);
}
