import type { DealGround } from './DealGround.js';
import { forEachDeal } from './forEachDeal.js';
import { GAIN_TOLERANCE } from './GAIN_TOLERANCE.js';
import { openTies } from './openTies.js';
import type { Ties } from './openTies.js';

/**
 * The deals that are best by leximin: those with the greatest smallest gain, among these those with the
 * greatest second smallest, and so on; what lies within 1e-9 of the greatest goes on to the next stage.
 * A walk over all deals for every stage, until one deal is left: no list of candidates is kept.
 *
 * @param floor - the greatest smallest gain
 * @param units - per party: what a gain is divided by, `floor` included
 */
export function leximin(ground: DealGround, floor: number, units: Float64Array): Ties {
  const count = units.length;
  const least = [floor - GAIN_TOLERANCE];
  const shares = new Float64Array(count);
  let left = Infinity;
  while (least.length < count && left > 1) {
    const place = least.length;
    let most = -Infinity;
    left = 0;
    forEachDeal(ground, (_, gains) => {
      if (!reaches(gains)) return;
      left += 1;
      most = Math.max(most, shares[place]!);
    });
    least.push(most - GAIN_TOLERANCE);
  }
  const ties = openTies();
  forEachDeal(ground, (index, gains) => {
    if (reaches(gains)) ties.add(index);
  });
  return ties;

  /** Whether the deal is left after the stages so far; if so, `shares` are its own, ascending. */
  function reaches(gains: Float64Array): boolean {
    const bar = least[0]!;
    for (let i = 0; i < count; i++) {
      const share = gains[i]! / units[i]!;
      if (share < bar) return false;
      let to = i;
      for (; to > 0 && shares[to - 1]! > share; to--) shares[to] = shares[to - 1]!;
      shares[to] = share;
    }
    for (let k = 1; k < least.length; k++) if (shares[k]! < least[k]!) return false;
    return true;
  }
}
