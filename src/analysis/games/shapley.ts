import { orderShares } from '../power.js';

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
