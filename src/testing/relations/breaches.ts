import type { Trace } from '../../talks/index.js';
import { pairedSummary, type PairedSummary } from './pairedSummary.js';
import { measured, type Measure } from './measured.js';
import type { Setting } from './orderedLever.js';

/** The way a measure may go as a lever goes up. */
export type Direction = 'nondecreasing' | 'nonincreasing';

/** Two settings of a lever between which the measure goes the wrong way. */
export interface MonotoneBreach {
  readonly low: string;
  readonly high: string;
  /** The measurements, in words. */
  readonly reason: string;
  /** Undefined if it is an average. */
  readonly seed: string | undefined;
  /** Of the run at the higher setting. */
  readonly trace: Trace | undefined;
}

/** What both searches are told. */
interface Search {
  readonly measure: Measure;
  readonly direction: Direction;
  /** Told of each seed whether any two settings measure differently on it. */
  readonly noteSeed: (moved: boolean) => void;
}

/** Finds the first seed and pair of neighbouring settings at which the measure goes the wrong way. */
export function seedBreach(
  settings: readonly Setting[],
  seeds: readonly string[],
  { measure, direction, tolerance, noteSeed }: Search & { readonly tolerance: number },
): MonotoneBreach | undefined {
  const sign = direction === 'nondecreasing' ? 1 : -1;
  for (const seed of seeds) {
    let before: number | boolean | undefined;
    let moved = false;
    for (const [k, { said, scenario }] of settings.entries()) {
      const { run, value } = measured(scenario, seed, measure);
      const turned = before !== undefined && sign * (Number(value) - Number(before)) < -tolerance;
      if (turned) {
        const reason = fromTo(before!, value);
        return { low: settings[k - 1]!.said, high: said, reason, seed, trace: run.trace };
      }
      moved ||= before !== undefined && Math.abs(Number(value) - Number(before)) > tolerance;
      before = value;
    }
    noteSeed(moved);
  }
  return undefined;
}

/** Tells both values, with as many digits as tell them apart and three at least. */
function fromTo(before: number | boolean, value: number | boolean): string {
  for (let digits = 3; digits < 17; digits++) {
    const [one, other] = [before, value].map((each) => withDigits(each, digits));
    if (one !== other) return `from ${one!} to ${other!}`;
  }
  return `from ${String(before)} to ${String(value)}`;
}

function withDigits(value: number | boolean, digits: number): string {
  return typeof value === 'boolean' ? String(value) : String(Number(value.toPrecision(digits)));
}

/** What a look at means found. */
export interface MeanLook {
  readonly breach: MonotoneBreach | undefined;
  /** How far the wrong way the mean must go between any two settings for so many seeds to show it; null: not at all. */
  readonly shows: number | null;
}

/**
 * Finds the first two settings between which the mean goes the wrong way, if the seeds show that: the paired interval
 * lies beyond 0. Every pair of settings is looked at, each with its part of `alpha`.
 *
 * A case that a search has picked looks worse than it is; so the pair is measured once more, on seeds that had no
 * part in the search.
 */
export function meanBreach(
  settings: readonly Setting[],
  seeds: readonly string[],
  { measure, direction, noteSeed, alpha }: Search & { readonly alpha: number },
): MeanLook {
  const pairs = (settings.length * (settings.length - 1)) / 2;
  const columns = settings.map(({ scenario }) => valuesOn(scenario, seeds, measure));
  for (const k of seeds.keys()) noteSeed(columns.some((column) => column[k] !== columns[0]![k]));
  let shows: number | null = 0;
  for (let high = 1; high < settings.length; high++) {
    for (let low = 0; low < high; low++) {
      const summary = summaryOf(seeds, columns[low]!, columns[high]!, (2 * alpha) / pairs);
      const { interval, couldSee } = summary;
      shows = shows === null || couldSee === null ? null : Math.max(shows, couldSee);
      if (!interval || (direction === 'nondecreasing' ? interval.high >= 0 : interval.low <= 0)) continue;
      const [one, other] = [settings[low]!, settings[high]!];
      const fresh = seeds.map((seed) => `${seed}/fresh`);
      const [first, second] = [one, other].map(({ scenario }) => valuesOn(scenario, fresh, measure));
      const again = summaryOf(fresh, first!, second!, 0.05);
      const reason =
        `${meansInWords(summary)} on ${seeds.length} seeds (${summary.seeds}); ` +
        `on ${fresh.length} others (${again.seeds}) ${meansInWords(again)}, difference ${differenceInWords(again)}`;
      const breach = { low: one.said, high: other.said, reason, seed: undefined, trace: undefined };
      return { breach, shows };
    }
  }
  return { breach: undefined, shows };
}

/** Says what a look at means could have shown. */
export function seesInWords(direction: Direction, shows: number | null): string {
  const fall = direction === 'nondecreasing' ? 'fall' : 'rise';
  return shows === null
    ? `so many seeds could have shown no ${fall} of the mean`
    : `a ${fall} of the mean by ${short(shows)} would have shown`;
}

function valuesOn(
  talks: Setting['scenario'],
  seeds: readonly string[],
  measure: Measure,
): (number | boolean)[] {
  return seeds.map((seed) => measured(talks, seed, measure).value);
}

function summaryOf(
  seeds: readonly string[],
  low: readonly (number | boolean)[],
  high: readonly (number | boolean)[],
  alpha: number,
): PairedSummary {
  const pairs = seeds.map((seed, k) => ({ seed, baseline: low[k]!, policy: high[k]! }));
  return pairedSummary(pairs, alpha);
}

function meansInWords({ means }: PairedSummary): string {
  return `from ${short(means.baseline)} to ${short(means.policy)}`;
}

function differenceInWords({ difference, interval }: PairedSummary): string {
  if (!interval) return `${short(difference)} (no interval: all runs measure the same)`;
  return `${short(difference)} (95 % interval ${short(interval.low)} to ${short(interval.high)})`;
}

function short(x: number): string {
  return String(Number(x.toPrecision(3)));
}
