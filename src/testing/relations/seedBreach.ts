import type { Measure } from './Measure.js';
import { measured } from './measured.js';
import type { MonotoneBreach } from './MonotoneBreach.js';
import type { MonotoneClaim } from './MonotoneClaim.js';
import type { Setting } from './settingsOf.js';

/** The first seed and pair of neighbouring settings at which the measure goes the wrong way. */
export function seedBreach(
  settings: readonly Setting[],
  seeds: readonly string[],
  measure: Measure,
  direction: MonotoneClaim['direction'],
  tolerance: number,
): MonotoneBreach | undefined {
  const sign = direction === 'nondecreasing' ? 1 : -1;
  for (const seed of seeds) {
    let before: number | boolean | undefined;
    for (const [place, { said, scenario }] of settings.entries()) {
      const { run, value } = measured(scenario, seed, measure);
      const wrong = before !== undefined && sign * (Number(value) - Number(before)) < -tolerance;
      if (wrong) {
        const reason = `from ${String(before)} to ${String(value)}`;
        return { low: settings[place - 1]!.said, high: said, reason, seed, trace: run.trace };
      }
      before = value;
    }
  }
  return undefined;
}
