import { chanceMetric, type Metric } from '../../analysis/index.js';

/** Name of the metric that tells whether anything in a run was left to chance. */
export const CHANCE: string = chanceMetric.name;

/** Adds `chance` to what is asked for, behind the rest; unless something has its name. */
export function withChance(asked: readonly (string | Metric)[]): readonly (string | Metric)[] {
  return hasChance(asked) ? asked : [...asked, CHANCE];
}

/** Tells whether `chance` itself was asked for, or a metric of that name. */
export function hasChance(asked: readonly (string | Metric)[]): boolean {
  return asked.some((metric) => (typeof metric === 'string' ? metric : metric.name) === CHANCE);
}
