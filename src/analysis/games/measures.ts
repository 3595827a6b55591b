import { problem, refuse, SixPartyError, unknownName } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Metric } from '../metrics/Metric.js';
import { metricsOf } from '../metrics/metricsOf.js';
import { momentsOf, momentsSummary } from '../statistics/moments.js';
import { honestMeanInterval } from '../statistics/differences.js';
import { wilsonInterval } from '../statistics/proportions.js';
import type { Value } from '../play/player.js';

/** A measure of runs that can be compared. */
export interface Measure {
  readonly name: string;
  /** As it was asked for: a name stays a name, for threads are sent no code. */
  readonly asked: string | Metric;
  /** `yesNo`: values are 1 and 0, and means are shares. */
  readonly kind: 'yesNo' | 'number';
  /** Of numbers, such as `levels`; empty for shares and pure numbers. */
  readonly unit: string;
}

/**
 * Returns a measure by its name, or one's own.
 *
 * @param party - whose it is: `realisedGain` stands for `realisedGain.US` then
 * @throws SixPartyError `unknown-name`; `invalid-option` for categories
 */
export function measureOf(scenario: Scenario, measure: string | Metric, party?: string): Measure {
  const ready = metricsOf(scenario);
  const named = (name: string): Metric | undefined => ready.find((metric) => metric.name === name);
  const metric =
    typeof measure === 'string' ? (named(measure) ?? named(`${measure}.${party ?? ''}`)) : measure;
  if (metric === undefined) {
    const names = ready.map(({ name }) => name);
    const prefixes = party === undefined ? [] : [...new Set(names.map((name) => name.replace(/\..*/, '')))];
    throw new SixPartyError('unknown-name', `${scenario.name} has no such measure.`, [
      unknownName('measure', 'metric', measure as string, [...prefixes, ...names]),
    ]);
  }
  const { name, kind } = metric;
  refuse('invalid-option', 'Categories cannot be compared.', [
    kind === 'category' ? problem('measure', 'inconsistent', 'a metric of another kind', name) : undefined,
  ]);
  return {
    name,
    asked: typeof measure === 'string' ? name : measure,
    kind: kind === 'yesNo' ? 'yesNo' : 'number',
    unit: 'unit' in metric ? metric.unit : '',
  };
}

/**
 * Returns the values of runs as numbers.
 *
 * @param none - what a run counts as of which the measure says nothing
 * @throws SixPartyError `invalid-option` if there is such a run, and nothing was said of it: who left it out would compare
 *   other runs with other policies
 */
export function numbersOf(values: readonly Value[], { name }: Measure, none: number | undefined): number[] {
  const missing = values.filter((value) => value === null).length;
  if (missing > 0 && none === undefined) {
    const message = `${name} says nothing of ${missing} of ${values.length} runs.`;
    const hint = 'Say what such a run counts as, for instance none: 0 (--none 0 for the command).';
    throw new SixPartyError('invalid-option', 'What runs are worth is not known.', [
      problem('measure', 'inconsistent', 'a value of every run', missing, { message, hint }),
    ]);
  }
  return values.map((value) => value ?? none!);
}

/** A mean over runs with its interval. */
export interface Payoff {
  /** Mean over the runs; of a measure of yes or no the share of yes. */
  readonly mean: number;
  /** Wilson's of a share, Student's of a mean; null where all runs are alike: nothing is known of how far two can lie apart. */
  readonly low: number | null;
  /** Upper end of its interval; null where no interval is known. */
  readonly high: number | null;
}

/** Returns the mean of runs. @param alpha - 1 − confidence of its interval */
export function payoffOf({ kind }: Measure, values: readonly number[], alpha: number): Payoff {
  const summary = momentsSummary(momentsOf(values));
  const mean = summary.mean!;
  if (kind === 'yesNo') {
    const yes = values.filter((value) => value === 1).length;
    const { low, high } = wilsonInterval(yes, values.length, alpha);
    return { mean, low, high };
  }
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [usual, often] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const [least, most] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  const spread = { unlike: values.length - often, usual, width: most - least };
  const interval = honestMeanInterval(summary, spread, alpha);
  return { mean, low: interval?.low ?? null, high: interval?.high ?? null };
}
