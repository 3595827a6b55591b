import { GAIN_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { gainOf } from '../../valuation/index.js';
import { dealNumbered, forEachDeal } from './dealTables.js';
import type { DealTables } from './dealTables.js';
import { productOf } from './survey.js';
import type { Survey } from './survey.js';

/** The deals that solve a negotiation in one sense. */
export interface Solution {
  /**
   * What was made greatest: the product of gains, the smallest gain, the smallest share, or the sum of
   * utilities; null if there is no such deal.
   */
  readonly value: number | null;
  /** Number of deals that reach it. */
  readonly ties: number;
  /** The first 1,000 of them in lexicographic order, the first issue most significant. */
  readonly deals: readonly SolutionDeal[];
}

/** A deal with what it is worth. */
export interface SolutionDeal {
  /** An option per issue, in issue order. */
  readonly deal: Deal;
  /** Option per issue id. */
  readonly levels: Readonly<Record<string, number>>;
  /** Gain + no-deal value per party id. In a plain scored game: Σ weight × value. */
  readonly utilities: Readonly<Record<string, number>>;
  /** Expected gain above the no-deal value per party id. */
  readonly gains: Readonly<Record<string, number>>;
}

type SolutionKind = 'nash' | 'egalitarian' | 'kalaiSmorodinsky' | 'utilitarian';

/**
 * Finds the deals that solve a negotiation in each sense, in further walks over all of them.
 *
 * @param survey - what the first walk found to be greatest
 */
export function solutionsOf(tables: DealTables, survey: Survey): Record<SolutionKind, Solution> {
  const count = tables.parties.length;
  const { product, floor, sum, ideal } = survey;
  const hasZone = product > -Infinity;
  const units = ideal.map((gain) => (gain > GAIN_TOLERANCE ? gain : 1));
  const nash = openTies();
  const utilitarian = openTies();
  let share = -Infinity;
  forEachDeal(tables, (index, gains) => {
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
  const noDeal = tables.noDeal.reduce((total, value) => total + value, 0);
  return {
    nash: solutionOf(tables, product, nash),
    egalitarian: solutionOf(tables, floor, leximin(tables, floor, ones)),
    // Without a zone there are no ideal gains to measure shares by.
    kalaiSmorodinsky: solutionOf(tables, share, hasZone ? leximin(tables, share, units) : openTies()),
    utilitarian: solutionOf(tables, sum + noDeal, utilitarian),
  };
}

/**
 * Finds the deals that are best by leximin: those with the greatest smallest gain, among these those with the
 * greatest second smallest, and so on; what lies within 1e-9 of the greatest goes on to the next stage.
 * A walk over all deals for every stage, until one deal is left: no list of candidates is kept.
 *
 * @param floor - the greatest smallest gain
 * @param units - per party: what a gain is divided by, `floor` included
 */
function leximin(tables: DealTables, floor: number, units: Float64Array): Ties {
  const count = units.length;
  const least = [floor - GAIN_TOLERANCE];
  const shares = new Float64Array(count);
  let left = Infinity;
  while (least.length < count && left > 1) {
    const stage = least.length;
    let most = -Infinity;
    left = 0;
    forEachDeal(tables, (_, gains) => {
      if (!reaches(gains)) return;
      left += 1;
      most = Math.max(most, shares[stage]!);
    });
    least.push(most - GAIN_TOLERANCE);
  }
  const ties = openTies();
  forEachDeal(tables, (index, gains) => {
    if (reaches(gains)) ties.add(index);
  });
  return ties;

  /** Tells whether the deal is left after the stages so far; if so, `shares` are its own, ascending. */
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

/** Counts tied deals and keeps the first of them, in memory that does not grow. */
export interface Ties {
  add(index: number): void;
  count(): number;
  /** Numbers of the first ones, ascending. */
  first(): Uint32Array;
}

/** Most tied deals that a solution lists; their number is reported in full. */
const MAX_LISTED = 1000;

/** @param most - deals that are kept */
export function openTies(most: number = MAX_LISTED): Ties {
  const kept = new Uint32Array(4 * most);
  let filled = 0;
  let total = 0;
  function trim(): void {
    kept.subarray(0, filled).sort((a, b) => a - b);
    filled = Math.min(filled, most);
  }
  return {
    add(index) {
      total += 1;
      // Most arrive in their order: a full list takes only what comes before its last one.
      kept[filled++] = index;
      if (filled === kept.length) trim();
    },
    count: () => total,
    first() {
      trim();
      return kept.slice(0, filled);
    },
  };
}

/** Returns a solution for people to read, with what its deals are worth to each party. */
function solutionOf(tables: DealTables, value: number, ties: Ties): Solution {
  const deals = Array.from(ties.first(), (index) => dealWorth(tables, index));
  return { value: deals.length === 0 ? null : value, ties: ties.count(), deals };
}

/** Returns a deal with what it is worth to each party. */
export function dealWorth(tables: DealTables, index: number): SolutionDeal {
  const { parties, issues, noDeal } = tables;
  const deal = dealNumbered(tables, index);
  const gains = tables.valuations.map((valuation) => gainOf(valuation, deal));
  return {
    deal,
    levels: Object.fromEntries(issues.map((id, k) => [id, deal[k]!])),
    utilities: Object.fromEntries(parties.map((id, i) => [id, gains[i]! + noDeal[i]!])),
    gains: Object.fromEntries(parties.map((id, i) => [id, gains[i]!])),
  };
}
