/**
 * How often each party is pivotal: at `party × parties + size`, the number of coalitions of that many
 * others which lose and win with the party. Whole numbers, so that the indices are exact sums.
 */
export function pivotsBySize(winning: Uint8Array, parties: number): Float64Array {
  const pivots = new Float64Array(parties * parties);
  for (let set = 0; set < winning.length; set++) {
    if (winning[set] === 1) continue;
    let size = 0;
    for (let i = 0; i < parties; i++) size += (set >> i) & 1;
    for (let i = 0; i < parties; i++) {
      if (((set >> i) & 1) === 1 || winning[set | (1 << i)] === 0) continue;
      pivots[i * parties + size] = pivots[i * parties + size]! + 1;
    }
  }
  return pivots;
}
