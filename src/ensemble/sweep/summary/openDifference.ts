import { mcnemar, momentsOf, momentsSummary, tangoInterval } from '../../../analysis/index.js';
import { studentQuantile } from '../../../numeric/index.js';
import type { Difference } from './SweepSummary.js';

const ALPHA = 0.05;

/** Gathers pairs of values of one metric; its size does not depend on their number. */
export interface DifferenceTally {
  /** @param first - of the first policy; NaN if the run has none, as `other` */
  add(first: number, other: number): void;
  summary(): Difference;
}

export function openDifference(kind: 'yesNo' | 'number'): DifferenceTally {
  return kind === 'yesNo' ? ofShares() : ofMeans();
}

function ofShares(): DifferenceTally {
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

function ofMeans(): DifferenceTally {
  let moments = momentsOf([]);
  return {
    add(first, other) {
      if (!Number.isNaN(first - other)) moments = momentsOf([other - first], moments);
    },
    summary() {
      const { count: pairs, mean, variance } = momentsSummary(moments);
      if (mean === null || variance === null) {
        return { kind: 'number', pairs, difference: mean, low: null, high: null };
      }
      const margin = -studentQuantile(ALPHA / 2, pairs - 1) * Math.sqrt(variance / pairs);
      return { kind: 'number', pairs, difference: mean, low: mean - margin, high: mean + margin };
    },
  };
}
