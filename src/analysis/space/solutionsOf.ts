import type { DealAnalysis } from './DealAnalysis.js';
import type { DealGround } from './DealGround.js';
import { forEachDeal } from './forEachDeal.js';
import { GAIN_TOLERANCE } from './GAIN_TOLERANCE.js';
import { leximin } from './leximin.js';
import { openTies } from './openTies.js';
import { productOf } from './productOf.js';
import { solutionOf } from './solutionOf.js';
import type { Survey } from './Survey.js';

/** Further walks over all deals: those that reach what the first one found to be greatest. */
export function solutionsOf(ground: DealGround, survey: Survey): DealAnalysis['solutions'] {
  const count = ground.parties.length;
  const { product, floor, sum, ideal } = survey;
  const hasZone = product > -Infinity;
  const units = ideal.map((gain) => (gain > GAIN_TOLERANCE ? gain : 1));
  const nash = openTies();
  const utilitarian = openTies();
  let share = -Infinity;
  forEachDeal(ground, (index, gains) => {
    let smallest = Infinity;
    let smallestShare = Infinity;
    let all = 0;
    for (let i = 0; i < count; i++) {
      const gain = gains[i]!;
      all += gain;
      if (gain < smallest) smallest = gain;
      if (gain / units[i]! < smallestShare) smallestShare = gain / units[i]!;
    }
    if (all >= sum - GAIN_TOLERANCE) utilitarian.add(index);
    if (smallestShare > share) share = smallestShare;
    // A product of six gains of 0.05 is 2e-8: the tolerance is a share of it.
    if (!hasZone || smallest < -GAIN_TOLERANCE) return;
    if (productOf(gains) >= product * (1 - GAIN_TOLERANCE)) nash.add(index);
  });
  const ones = new Float64Array(count).fill(1);
  const noDeal = ground.noDeal.reduce((total, value) => total + value, 0);
  return {
    nash: solutionOf(ground, product, nash),
    egalitarian: solutionOf(ground, floor, leximin(ground, floor, ones)),
    // Without a zone there are no ideal gains to measure shares by.
    kalaiSmorodinsky: solutionOf(ground, share, hasZone ? leximin(ground, share, units) : openTies()),
    utilitarian: solutionOf(ground, sum + noDeal, utilitarian),
  };
}
