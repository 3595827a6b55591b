import {
  honestMeanInterval,
  isStratified,
  mergeMoments,
  momentsOf,
  momentsSummary,
  noStrata,
  shareDifferenceTest,
  stratifiedDifferenceInterval,
  stratifiedMeanInterval,
  withStratum,
  type Interval,
} from '../../analysis/index.js';
import { watchSpread } from './spread.js';

/** Policy minus first policy, over pairs with the same point and seed. */
export interface Difference {
  /** Whether shares were compared, or means. */
  readonly kind: 'yesNo' | 'number';
  /** Pairs in which both have a value. */
  readonly pairs: number;
  /** Pairs in which they have another value: what the difference rests on. */
  readonly differing: number;
  /** Of shares, or means; null without any pair. */
  readonly difference: number | null;
  /**
   * Ends of its interval for what chance does, as of `pairedDifference` for shares and of `pairedInterval` for means; over
   * several points of a design that of the variance within points. Null without any pair, for numbers that are all alike,
   * and where nothing is left to chance: then the difference is what it is.
   */
  readonly low: number | null;
  /** Upper end of its interval. */
  readonly high: number | null;
  /** Of shares: pairs in which only the policy, and only the first policy, says yes. */
  readonly gained?: number;
  /** Pairs in which only the first policy says yes. */
  readonly lost?: number;
  /** Exact test of McNemar; of shares of which six pairs or more differ, and of which some are left to chance. */
  readonly pValue?: number;
  /** `pValue` for all tests of the summary together (Holm 1979). */
  readonly adjusted?: number;
}

const ALPHA = 0.05;

/** Gathers pairs of values of one metric, point by point; its size does not depend on their number. */
export interface DifferenceTally {
  /** @param first - of the first policy; NaN if the run has none, as `other` */
  add(first: number, other: number): void;
  /** Ends a point. @param isFixed - nothing at it was left to chance, under either policy */
  endPoint(isFixed: boolean): void;
  /** What all pairs say, of the points that were ended. */
  summary(): Difference;
}

/** Pairs of yes and no. */
interface Changes {
  readonly pairs: number;
  readonly gained: number;
  readonly lost: number;
}

const NO_CHANGES: Changes = { pairs: 0, gained: 0, lost: 0 };

function sumOf(a: Changes, b: Changes): Changes {
  return { pairs: a.pairs + b.pairs, gained: a.gained + b.gained, lost: a.lost + b.lost };
}

/** Compares answers of yes or no. */
export function shareDifference(): DifferenceTally {
  // All pairs; those at points that chance has a part in; and those of the point that is open.
  let [all, chance, point] = [NO_CHANGES, NO_CHANGES, NO_CHANGES];
  let [strata, isUsual] = [noStrata, true];
  return {
    add(first, other) {
      const gained = other > first ? 1 : 0;
      const lost = other < first ? 1 : 0;
      point = sumOf(point, { pairs: 1, gained, lost });
    },
    endPoint(isFixed) {
      const { pairs, gained, lost } = point;
      const most = Math.max(gained, lost, pairs - gained - lost);
      all = sumOf(all, point);
      if (!isFixed || most < pairs) {
        chance = sumOf(chance, point);
        strata = withStratum(strata, {
          count: pairs,
          variance:
            pairs < 2 ? null : (gained + lost - ((gained - lost) * (gained - lost)) / pairs) / (pairs - 1),
          unlike: pairs - most,
        });
        isUsual &&= pairs - gained - lost === most;
      }
      point = NO_CHANGES;
    },
    summary() {
      const { pairs, gained, lost } = all;
      const differing = gained + lost;
      if (pairs === 0) return { kind: 'yesNo', pairs, differing, difference: null, low: null, high: null };
      const difference = (gained - lost) / pairs;
      if (chance.pairs === 0)
        return { kind: 'yesNo', pairs, differing, difference, low: null, high: null, gained, lost };
      const found = stratifiedDifferenceInterval(chance.gained, chance.lost, strata, isUsual, ALPHA);
      const fixed = gained - lost - (chance.gained - chance.lost);
      const end = (of: number): number => (chance.pairs === pairs ? of : (fixed + of * chance.pairs) / pairs);
      const pValue = shareDifferenceTest(chance.gained, chance.lost);
      return {
        kind: 'yesNo',
        pairs,
        differing,
        difference,
        low: end(found.low),
        high: end(found.high),
        gained,
        lost,
        ...(pValue !== null && { pValue }),
      };
    },
  };
}

/** Compares numbers. */
export function meanDifference(): DifferenceTally {
  // All pairs; those at points that chance has a part in; and those of the point that is open.
  let [all, chance, point] = [momentsOf([]), momentsOf([]), momentsOf([])];
  // The same.
  let differing = { all: 0, chance: 0 };
  let strata = noStrata;
  let [pointDiffering, pointSeen] = [0, watchSpread()];
  let [least, greatest] = [Infinity, -Infinity];
  return {
    add(first, other) {
      if (Number.isNaN(first - other)) return;
      point = momentsOf([other - first], point);
      pointSeen.see(other - first);
      if (first !== other) pointDiffering += 1;
      least = Math.min(least, first, other);
      greatest = Math.max(greatest, first, other);
    },
    endPoint(isFixed) {
      const { count, variance } = momentsSummary(point);
      const { unlike } = pointSeen.spread();
      all = mergeMoments(all, point);
      const isChance = !isFixed || unlike > 0;
      differing = {
        all: differing.all + pointDiffering,
        chance: differing.chance + (isChance ? pointDiffering : 0),
      };
      if (isChance) {
        chance = mergeMoments(chance, point);
        strata = withStratum(strata, { count, variance, unlike });
      }
      point = momentsOf([]);
      [pointDiffering, pointSeen] = [0, watchSpread()];
    },
    summary() {
      const { count, mean } = momentsSummary(all);
      const part = momentsSummary(chance);
      // Differences can be as far apart as values both ways.
      const width = count > 0 ? greatest - least : 0;
      const pooled = (error: number): Interval | null =>
        honestMeanInterval(part, { unlike: differing.chance, usual: 0, width }, error);
      const reach = differing.chance === 0 ? width : 2 * width;
      const found = isStratified(strata)
        ? stratifiedMeanInterval(part.mean!, reach, strata, pooled, ALPHA)
        : pooled(ALPHA);
      const fixed = (mean ?? 0) * count - (part.mean ?? 0) * part.count;
      const end = (of: number): number => (part.count === count ? of : (fixed + of * part.count) / count);
      const low = found ? end(found.low) : null;
      const high = found ? end(found.high) : null;
      return { kind: 'number', pairs: count, differing: differing.all, difference: mean, low, high };
    },
  };
}
