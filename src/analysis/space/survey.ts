import { GAIN_TOLERANCE } from '../../input/index.js';
import { forEachDeal } from './dealTables.js';
import type { DealTables } from './dealTables.js';

/** What one walk over all deals finds. */
export interface Survey {
  /** Number of deals from which nobody loses. */
  individuallyRational: number;
  /** Number of deals that the agreement rule accepts if exactly those say yes who do not lose. */
  feasible: number;
  /** Per party: best gain over the individually rational deals, −∞ without any. */
  readonly ideal: Float64Array;
  /** Per party: smallest and greatest gain over all deals. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** Greatest product of gains over the individually rational deals, −∞ without any. */
  product: number;
  /** Greatest smallest gain. */
  floor: number;
  /** Greatest sum of gains. */
  sum: number;
}

/** Walks over all deals for the first time: counts, ideals and the greatest values that the solutions reach. */
export function surveyDeals(tables: DealTables): Survey {
  const count = tables.parties.length;
  const { rules } = tables;
  const hasVeto = tables.parties.map((_, i) => rules.some((rule) => rule.hasVeto[i]));
  const votes = rules.map((rule) => rule.votes);
  const quotas = rules.map(({ quota }) => quota);
  const inFavour = new Float64Array(rules.length);
  let individuallyRational = 0;
  let feasible = 0;
  const ideal = new Float64Array(count).fill(-Infinity);
  const least = new Float64Array(count).fill(Infinity);
  const greatest = new Float64Array(count).fill(-Infinity);
  let product = -Infinity;
  let floor = -Infinity;
  let most = -Infinity;
  forEachDeal(tables, (_, gains) => {
    let losers = 0;
    let isVetoed = false;
    inFavour.fill(0);
    let smallest = Infinity;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const gain = gains[i]!;
      if (gain >= -GAIN_TOLERANCE) {
        for (let rule = 0; rule < votes.length; rule++) inFavour[rule]! += votes[rule]![i]!;
      } else {
        losers += 1;
        if (hasVeto[i]!) isVetoed = true;
      }
      if (gain < smallest) smallest = gain;
      if (gain < least[i]!) least[i] = gain;
      if (gain > greatest[i]!) greatest[i] = gain;
      sum += gain;
    }
    if (!isVetoed && quotas.every((quota, rule) => inFavour[rule]! >= quota)) feasible += 1;
    if (smallest > floor) floor = smallest;
    if (sum > most) most = sum;
    if (losers > 0) return;
    individuallyRational += 1;
    for (let i = 0; i < count; i++) if (gains[i]! > ideal[i]!) ideal[i] = gains[i]!;
    product = Math.max(product, productOf(gains));
  });
  return { individuallyRational, feasible, ideal, least, greatest, product, floor, sum: most };
}

/** Multiplies the gains of a deal from which nobody loses; a gain within 1e-9 of nothing is nothing. */
export function productOf(gains: Float64Array): number {
  let product = 1;
  for (const gain of gains) product *= gain > GAIN_TOLERANCE ? gain : 0;
  return product;
}
