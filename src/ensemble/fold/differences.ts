import { mcnemar, meanInterval, momentsOf, momentsSummary, tangoInterval } from '../../analysis/index.js';

/** Policy minus first policy, over pairs with the same point and seed. */
export interface Difference {
  readonly kind: 'yesNo' | 'number';
  /** Pairs in which both have a value. */
  readonly pairs: number;
  /** Of shares, or means; null without any pair. */
  readonly difference: number | null;
  /** Ends of its interval: Tango's for shares, Student's for means; null if there are too few pairs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Exact test of McNemar; of shares only. */
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
      const { low, high } = tangoInterval(gained, lost, pairs, ALPHA);
      const difference = (gained - lost) / pairs;
      return { kind: 'yesNo', pairs, difference, low, high, pValue: mcnemar(lost, gained) };
    },
  };
}

/** Compares numbers. */
export function meanDifference(): DifferenceTally {
  let moments = momentsOf([]);
  return {
    add(first, other) {
      if (!Number.isNaN(first - other)) moments = momentsOf([other - first], moments);
    },
    summary() {
      const summary = momentsSummary(moments);
      const { low = null, high = null } = meanInterval(summary, ALPHA) ?? {};
      return { kind: 'number', pairs: summary.count, difference: summary.mean, low, high };
    },
  };
}
