import type { DealSpace } from './DealSpace.js';
import type { Score } from './Score.js';

/**
 * Raises what `score` gives to every deal with this option of this issue by `amount`, in place: the
 * score belongs to the caller. Structural and substantive issues alike.
 */
export function addRating(
  score: Score,
  space: DealSpace,
  issue: number,
  option: number,
  amount: number,
): void {
  const position = space.substantive.indexOf(issue);
  if (position >= 0) {
    const entry = space.offsets[position]! + option;
    score.table[entry] = score.table[entry]! + amount;
    return;
  }
  const count = space.structural.length;
  const j = space.structural.indexOf(issue);
  for (let block = 0; block < space.blocks; block++) {
    if (space.blockOptions[block * count + j] === option) score.block[block] = score.block[block]! + amount;
  }
}
