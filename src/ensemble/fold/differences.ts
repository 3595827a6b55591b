import {
  honestMeanInterval,
  momentsOf,
  momentsSummary,
  shareDifferenceInterval,
  shareDifferenceTest,
} from '../../analysis/index.js';

/** Policy minus first policy, over pairs with the same point and seed. */
export interface Difference {
  readonly kind: 'yesNo' | 'number';
  /** Pairs in which both have a value. */
  readonly pairs: number;
  /** Of shares, or means; null without any pair. */
  readonly difference: number | null;
  /**
   * Ends of its interval, as of `pairedDifference` for shares and of `pairedInterval` for means; null without any pair,
   * and for numbers that are all alike.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** Of shares: pairs in which only the policy, and only the first policy, says yes. */
  readonly gained?: number;
  readonly lost?: number;
  /** Exact test of McNemar; of shares of which six pairs or more differ. */
  readonly pValue?: number;
}

const ALPHA = 0.05;

/** Gathers pairs of values of one metric; its size does not depend on their number. */
export interface DifferenceTally {
  /** @param first - of the first policy; NaN if the run has none, as `other` */
  add(first: number, other: number): void;
  summary(): Difference;
}

/** Compares answers of yes or no. */
export function shareDifference(): DifferenceTally {
  let [pairs, gained, lost] = [0, 0, 0];
  return {
    add(first, other) {
      pairs += 1;
      if (other > first) gained += 1;
      if (other < first) lost += 1;
    },
    summary() {
      if (pairs === 0) return { kind: 'yesNo', pairs, difference: null, low: null, high: null };
      const { low, high } = shareDifferenceInterval(gained, lost, pairs, ALPHA);
      const difference = (gained - lost) / pairs;
      const pValue = shareDifferenceTest(gained, lost);
      const test = pValue !== null && { pValue };
      return { kind: 'yesNo', pairs, difference, low, high, gained, lost, ...test };
    },
  };
}

/** Compares numbers. */
export function meanDifference(): DifferenceTally {
  let moments = momentsOf([]);
  let differing = 0;
  let [least, greatest] = [Infinity, -Infinity];
  return {
    add(first, other) {
      if (Number.isNaN(first - other)) return;
      moments = momentsOf([other - first], moments);
      if (first !== other) differing += 1;
      least = Math.min(least, first, other);
      greatest = Math.max(greatest, first, other);
    },
    summary() {
      const summary = momentsSummary(moments);
      const spread = { unlike: differing, usual: 0, width: summary.count > 0 ? greatest - least : 0 };
      const { low = null, high = null } = honestMeanInterval(summary, spread, ALPHA) ?? {};
      return { kind: 'number', pairs: summary.count, difference: summary.mean, low, high };
    },
  };
}
