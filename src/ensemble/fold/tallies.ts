import {
  honestMeanInterval,
  isStratified,
  kaplanMeier,
  mergeMoments,
  momentsOf,
  momentsSummary,
  noStrata,
  quantiles,
  shareVariance,
  stratifiedMeanInterval,
  stratifiedShareInterval,
  withStratum,
  within,
  type Interval,
  type MetricRange,
  type SurvivalCurve,
} from '../../analysis/index.js';
import type { MetricSummary, Share } from './MetricSummary.js';
import { watchSpread } from './spread.js';

/**
 * Gathers one metric over runs, which come point by point and in order of their index. What it keeps does not depend on
 * how many there are.
 */
export interface Tally {
  /**
   * Adds runs.
   *
   * @param values - rows of columns
   * @param width - columns a row
   * @param column - of the metric, its first
   */
  add(values: Float64Array, width: number, column: number): void;
  /**
   * Ends a point: what is added next is of another.
   *
   * @param isFixed - nothing at it was left to chance
   */
  endPoint(isFixed: boolean): void;
  /** What all runs say, of the points that were ended. */
  summary(): MetricSummary;
}

/** Follows a share from point to point. */
interface ShareCount {
  add(isYes: boolean): void;
  endPoint(isFixed: boolean): void;
  readonly runs: number;
  share(): Share;
}

function shareCount(alpha: number): ShareCount {
  let [runs, yes] = [0, 0];
  // Of those points that chance has a part in; and of the one that is open.
  let [strata, chanceYes] = [noStrata, 0];
  let [pointRuns, pointYes] = [0, 0];
  return {
    add(isYes) {
      pointRuns += 1;
      if (isYes) pointYes += 1;
    },
    endPoint(isFixed) {
      const unlike = Math.min(pointYes, pointRuns - pointYes);
      runs += pointRuns;
      yes += pointYes;
      if (!isFixed || unlike > 0) {
        strata = withStratum(strata, {
          count: pointRuns,
          variance: shareVariance(pointYes, pointRuns),
          unlike,
        });
        chanceYes += pointYes;
      }
      [pointRuns, pointYes] = [0, 0];
    },
    get runs() {
      return runs;
    },
    share() {
      const common = { count: yes, share: runs === 0 ? null : yes / runs };
      if (runs > 0 && strata.runs === 0) return { ...common, low: null, high: null };
      const interval = stratifiedShareInterval(chanceYes, strata, alpha);
      return { ...common, ...besideFixed(interval, yes - chanceYes, strata.runs, runs) };
    },
  };
}

/** Returns the interval of a mean of which a part is known without doubt. @param sum - over the runs of that part */
function besideFixed({ low, high }: Interval, sum: number, runs: number, all: number): Interval {
  if (runs === all) return { low, high };
  return { low: (sum + low * runs) / all, high: (sum + high * runs) / all };
}

export function yesNoTally(alpha: number): Tally {
  const count = shareCount(alpha);
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) count.add(values[at] === 1);
    },
    endPoint: (isFixed) => count.endPoint(isFixed),
    summary: () => ({ kind: 'yesNo', runs: count.runs, ...count.share() }),
  };
}

export function categoryTally(categories: readonly string[], alpha: number): Tally {
  const counts = categories.map(() => shareCount(alpha));
  let [runs, counted] = [0, 0];
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        const place = values[at]!;
        if (Number.isNaN(place)) continue;
        counted += 1;
        counts.forEach((count, index) => count.add(place === index));
      }
    },
    endPoint: (isFixed) => counts.forEach((count) => count.endPoint(isFixed)),
    summary: () => ({
      kind: 'category',
      runs,
      missing: runs - counted,
      categories: Object.fromEntries(categories.map((name, index) => [name, counts[index]!.share()])),
    }),
  };
}

/** The unit of numbers that name an option: a mean of them says little, so they are counted. */
const LEVELS = 'levels';

/** @param shares - of the quantiles; only if there are any are the numbers kept, 8 bytes a run */
export function numberTally(
  { unit, range = {} }: { readonly unit: string; readonly range?: MetricRange },
  shares: readonly number[],
  alpha: number,
): Tally {
  const { least = -Infinity, most = Infinity } = range;
  const known = most - least < Infinity ? most - least : undefined;
  let runs = 0;
  // Of all runs; of those at points that chance has a part in; and of the point that is open.
  let [all, chance, point] = [momentsOf([]), momentsOf([]), momentsOf([])];
  const [allSeen, chanceSeen] = [watchSpread(), watchSpread()];
  let pointSeen = watchSpread();
  let strata = noStrata;
  const levels = unit === LEVELS ? levelCounts(range, alpha) : undefined;
  const kept = shares.length > 0 ? keeper() : undefined;

  /** Returns the interval of the mean of those numbers that chance has a part in. */
  const intervalOf = (): Interval | null => {
    const summary = momentsSummary(chance);
    const spread = chanceSeen.spread(known);
    const pooled = (error: number): Interval | null => honestMeanInterval(summary, spread, error);
    if (!isStratified(strata)) return pooled(alpha);
    return stratifiedMeanInterval(summary.mean!, spread.width, strata, pooled, alpha);
  };
  return {
    add(values, width, column) {
      const numbers: number[] = [];
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        const value = values[at]!;
        if (Number.isNaN(value)) continue;
        numbers.push(value);
        pointSeen.see(value);
        levels?.add(value);
      }
      point = momentsOf(numbers, point);
      kept?.keep(numbers);
    },
    endPoint(isFixed) {
      const { count, variance } = momentsSummary(point);
      const { unlike } = pointSeen.spread();
      all = mergeMoments(all, point);
      allSeen.seeAll(pointSeen);
      if (!isFixed || unlike > 0) {
        chance = mergeMoments(chance, point);
        chanceSeen.seeAll(pointSeen);
        strata = withStratum(strata, { count, variance, unlike });
      }
      levels?.endPoint(isFixed);
      point = momentsOf([]);
      pointSeen = watchSpread();
    },
    summary() {
      const summary = momentsSummary(all);
      const some = summary.count > 0;
      const values = kept && some ? quantiles([...kept.all()], shares) : [];
      const found = intervalOf();
      const sum = (summary.mean ?? 0) * summary.count - (momentsSummary(chance).mean ?? 0) * chance.count;
      const interval = found && within(besideFixed(found, sum, chance.count, summary.count), least, most);
      return {
        kind: 'number',
        unit,
        runs,
        missing: runs - summary.count,
        ...summary,
        meanLow: interval?.low ?? null,
        meanHigh: interval?.high ?? null,
        least: some ? allSeen.least : null,
        greatest: some ? allSeen.greatest : null,
        ...(levels && { counts: levels.counts() }),
        quantiles: values.map((value, index) => ({ share: shares[index]!, value })),
      };
    },
  };
}

/** More levels than this are numbers like others. */
const MOST_LEVELS = 16;

/** Counts how many runs stand at each level; undefined where nobody knows which there are, or there are many. */
function levelCounts({ least = 0, most = Infinity }: MetricRange, alpha: number) {
  if (most - least >= MOST_LEVELS) return undefined;
  const levels = Array.from({ length: most - least + 1 }, (_, place) => ({
    value: least + place,
    count: shareCount(alpha),
  }));
  return {
    add: (level: number) => levels.forEach(({ value, count }) => count.add(value === level)),
    endPoint: (isFixed: boolean) => levels.forEach(({ count }) => count.endPoint(isFixed)),
    counts: () => levels.map(({ value, count }) => ({ value, ...count.share() })),
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
  let [runs, observed, points] = [0, 0, 0];
  let [isFixedAll, pointRuns] = [true, 0];
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        const time = values[at]!;
        const counts = values[at + 1] === 1 ? happened : censored;
        counts.set(time, (counts.get(time) ?? 0) + 1);
        runs += 1;
        pointRuns += 1;
        observed += values[at + 1]!;
      }
    },
    endPoint(isFixed) {
      if (pointRuns > 0) points += 1;
      isFixedAll &&= isFixed;
      pointRuns = 0;
    },
    summary() {
      const times = [...happened.keys(), ...censored.keys()];
      const flags = times.map((_, index) => index < happened.size);
      const counts = [...happened.values(), ...censored.values()];
      const curve = runs === 0 ? null : kaplanMeier(times, flags, { alpha, counts });
      // Greenwood's errors are those of one point: over several they would count what the levels do as chance.
      const isKnown = points === 1 && !isFixedAll;
      return { kind: 'time', unit, runs, observed, curve: isKnown ? curve : curve && withoutErrors(curve) };
    },
  };
}

function withoutErrors(curve: SurvivalCurve): SurvivalCurve {
  const unknown = { standardError: null, low: null, high: null };
  return {
    ...curve,
    steps: curve.steps.map((step) => ({ ...step, ...unknown })),
    medianLow: null,
    medianHigh: null,
    restrictedMeanError: null,
  };
}
