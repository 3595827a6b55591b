import {
  honestMeanInterval,
  kaplanMeier,
  momentsOf,
  momentsSummary,
  quantiles,
  wilsonInterval,
  within,
  type MetricRange,
} from '../../analysis/index.js';
import type { MetricSummary, Share } from './MetricSummary.js';
import { watchSpread } from './spread.js';

/** Gathers one metric over runs, which come in order of their index. */
export interface Tally {
  /**
   * Adds runs.
   *
   * @param values - rows of columns
   * @param width - columns a row
   * @param column - of the metric, its first
   */
  add(values: Float64Array, width: number, column: number): void;
  summary(): MetricSummary;
}

export function yesNoTally(alpha: number): Tally {
  let runs = 0;
  let yes = 0;
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        yes += values[at]!;
      }
    },
    summary: () => ({ kind: 'yesNo', runs, ...shareOf(yes, runs, alpha) }),
  };
}

export function categoryTally(categories: readonly string[], alpha: number): Tally {
  const counts = categories.map(() => 0);
  let [runs, counted] = [0, 0];
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        const place = values[at]!;
        if (Number.isNaN(place)) continue;
        counted += 1;
        counts[place]! += 1;
      }
    },
    summary: () => ({
      kind: 'category',
      runs,
      missing: runs - counted,
      categories: Object.fromEntries(
        categories.map((name, index) => [name, shareOf(counts[index]!, counted, alpha)]),
      ),
    }),
  };
}

function shareOf(count: number, runs: number, alpha: number): Share {
  return { count, share: runs === 0 ? null : count / runs, ...wilsonInterval(count, runs, alpha) };
}

/** The unit of numbers that name an option: a mean of them says little, so they are counted. */
const LEVELS = 'levels';

/** @param shares - of the quantiles; only if there are any are the numbers kept, 8 bytes a run */
export function numberTally(
  { unit, range = {} }: { readonly unit: string; readonly range?: MetricRange },
  shares: readonly number[],
  alpha: number,
): Tally {
  let runs = 0;
  let moments = momentsOf([]);
  const watch = watchSpread();
  const kept = shares.length > 0 ? keeper() : undefined;
  return {
    add(values, width, column) {
      const numbers: number[] = [];
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        const value = values[at]!;
        if (Number.isNaN(value)) continue;
        numbers.push(value);
        watch.see(value);
      }
      moments = momentsOf(numbers, moments);
      kept?.keep(numbers);
    },
    summary() {
      const summary = momentsSummary(moments);
      const some = summary.count > 0;
      const values = kept && some ? quantiles([...kept.all()], shares) : [];
      const { least = -Infinity, most = Infinity } = range;
      const width = most - least;
      const spread = watch.spread(width < Infinity ? width : undefined);
      const found = honestMeanInterval(summary, spread, alpha);
      const interval = found && within(found, least, most);
      const counts = watch.counts();
      return {
        kind: 'number',
        unit,
        runs,
        missing: runs - summary.count,
        ...summary,
        meanLow: interval?.low ?? null,
        meanHigh: interval?.high ?? null,
        least: some ? watch.least : null,
        greatest: some ? watch.greatest : null,
        ...(counts && unit === LEVELS && { counts }),
        quantiles: values.map((value, index) => ({ share: shares[index]!, value })),
      };
    },
  };
}

/** A list of numbers in 8 bytes each. */
function keeper(): { keep(numbers: readonly number[]): void; all(): Float64Array } {
  let store = new Float64Array(1024);
  let length = 0;
  return {
    keep(numbers) {
      if (length + numbers.length > store.length) {
        const more = new Float64Array(Math.max(2 * store.length, length + numbers.length));
        more.set(store);
        store = more;
      }
      store.set(numbers, length);
      length += numbers.length;
    },
    all: () => store.subarray(0, length),
  };
}

/** Times are whole days, so that there are far fewer of them than runs: they are counted. */
export function timeTally(unit: string, alpha: number): Tally {
  const happened = new Map<number, number>();
  const censored = new Map<number, number>();
  let runs = 0;
  let observed = 0;
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        const time = values[at]!;
        const counts = values[at + 1] === 1 ? happened : censored;
        counts.set(time, (counts.get(time) ?? 0) + 1);
        runs += 1;
        observed += values[at + 1]!;
      }
    },
    summary() {
      const times = [...happened.keys(), ...censored.keys()];
      const flags = times.map((_, index) => index < happened.size);
      const counts = [...happened.values(), ...censored.values()];
      const curve = runs === 0 ? null : kaplanMeier(times, flags, { alpha, counts });
      return { kind: 'time', unit, runs, observed, curve };
    },
  };
}
