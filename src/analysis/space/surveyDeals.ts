import type { DealGround } from './DealGround.js';
import { forEachDeal } from './forEachDeal.js';
import { GAIN_TOLERANCE } from './GAIN_TOLERANCE.js';
import { productOf } from './productOf.js';
import type { Survey } from './Survey.js';

/**
 * The first walk over all deals: counts, ideals and the greatest values that the solutions reach.
 *
 * @param sets - number of sets of parties
 */
export function surveyDeals(ground: DealGround, sets: number): Survey {
  const count = ground.parties.length;
  const everyone = sets - 1;
  const content = new Float64Array(sets);
  const ideal = new Float64Array(count).fill(-Infinity);
  const least = new Float64Array(count).fill(Infinity);
  const greatest = new Float64Array(count).fill(-Infinity);
  let product = -Infinity;
  let floor = -Infinity;
  let most = -Infinity;
  forEachDeal(ground, (_, gains) => {
    let set = 0;
    let smallest = Infinity;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const gain = gains[i]!;
      if (gain >= -GAIN_TOLERANCE) set |= 1 << i;
      if (gain < smallest) smallest = gain;
      if (gain < least[i]!) least[i] = gain;
      if (gain > greatest[i]!) greatest[i] = gain;
      sum += gain;
    }
    content[set] = content[set]! + 1;
    if (smallest > floor) floor = smallest;
    if (sum > most) most = sum;
    if (set !== everyone) return;
    for (let i = 0; i < count; i++) if (gains[i]! > ideal[i]!) ideal[i] = gains[i]!;
    product = Math.max(product, productOf(gains));
  });
  return { content, ideal, least, greatest, product, floor, sum: most };
}
