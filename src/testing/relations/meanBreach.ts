import type { Measure } from './Measure.js';
import { measured } from './measured.js';
import type { MonotoneBreach } from './MonotoneBreach.js';
import type { MonotoneClaim } from './MonotoneClaim.js';
import { pairedSummary } from './pairedSummary.js';
import type { PolicyComparison } from './PolicyComparison.js';
import type { Setting } from './settingsOf.js';

/**
 * The first two settings between which the mean goes the wrong way, if the seeds show that: the paired interval
 * lies beyond 0. Every pair of settings is looked at, each with its part of `alpha`.
 *
 * A case that a search has picked looks worse than it is; so the pair is measured once more, on seeds that had no
 * part in the search.
 */
export function meanBreach(
  settings: readonly Setting[],
  seeds: readonly string[],
  measure: Measure,
  direction: MonotoneClaim['direction'],
  alpha: number,
): MonotoneBreach | undefined {
  const pairs = (settings.length * (settings.length - 1)) / 2;
  const columns = settings.map(({ scenario }) => valuesOn(scenario, seeds, measure));
  for (let high = 1; high < settings.length; high++) {
    for (let low = 0; low < high; low++) {
      const summary = summaryOf(seeds, columns[low]!, columns[high]!, (2 * alpha) / pairs);
      const { interval } = summary;
      if (direction === 'nondecreasing' ? interval.high >= 0 : interval.low <= 0) continue;
      const [one, other] = [settings[low]!, settings[high]!];
      const fresh = seeds.map((seed) => `${seed}/fresh`);
      const [first, second] = [one, other].map(({ scenario }) => valuesOn(scenario, fresh, measure));
      const again = summaryOf(fresh, first!, second!, 0.05);
      const reason =
        `${inWords(summary)} on ${seeds.length} seeds; ` +
        `on ${fresh.length} others ${inWords(again)}, difference ${byHow(again)}`;
      return { low: one.said, high: other.said, reason, seed: undefined, trace: undefined };
    }
  }
  return undefined;
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
): PolicyComparison {
  const pairs = seeds.map((seed, k) => ({ seed, baseline: low[k]!, policy: high[k]! }));
  return pairedSummary(pairs, alpha);
}

function inWords({ means }: PolicyComparison): string {
  return `from ${short(means.baseline)} to ${short(means.policy)}`;
}

function byHow({ difference, interval: { low, high } }: PolicyComparison): string {
  return `${short(difference)} (95 % interval ${short(low)} to ${short(high)})`;
}

function short(x: number): string {
  return String(Number(x.toPrecision(3)));
}
