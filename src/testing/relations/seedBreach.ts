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
        const reason = fromTo(before!, value);
        return { low: settings[place - 1]!.said, high: said, reason, seed, trace: run.trace };
      }
      before = value;
    }
  }
  return undefined;
}

/** Both values, with as many digits as tell them apart and three at least. */
function fromTo(before: number | boolean, value: number | boolean): string {
  for (let digits = 3; digits < 17; digits++) {
    const [one, other] = [before, value].map((each) => short(each, digits));
    if (one !== other) return `from ${one!} to ${other!}`;
  }
  return `from ${String(before)} to ${String(value)}`;
}

function short(value: number | boolean, digits: number): string {
  return typeof value === 'boolean' ? String(value) : String(Number(value.toPrecision(digits)));
}
