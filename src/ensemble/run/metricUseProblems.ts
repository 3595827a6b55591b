import { nearestName } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { countProblem, optionProblem } from '../designs/refuse.js';
import type { Metric } from '../metrics/Metric.js';
import type { EnsembleOptions } from './EnsembleOptions.js';

/** All that is wrong with options about some of the metrics asked for. */
export function metricUseProblems(
  metrics: readonly Metric[],
  { quantiles = {}, until }: EnsembleOptions,
): readonly Problem[] {
  const ofQuantiles = Object.entries(quantiles).flatMap(([name, shares]) => {
    const path = `quantiles.${name}`;
    const listed =
      Array.isArray(shares) && shares.every((share: unknown) => typeof share === 'number' && share >= 0 && share <= 1); // prettier-ignore
    const wrong = listed ? [] : [optionProblem(path, 'a list of numbers from 0 to 1', shares)];
    return [...useProblem(metrics, path, name, 'number'), ...wrong];
  });
  if (until === undefined) return ofQuantiles;
  const { metric, width, alpha = 0.05, every = 10 } = until;
  const problems = [
    ...useProblem(metrics, 'until.metric', metric, 'yesNo'),
    betweenProblem('until.width', width),
    betweenProblem('until.alpha', alpha),
    countProblem('until.every', every, 1, 1e9),
  ];
  return [...ofQuantiles, ...problems.filter((problem) => problem !== undefined)];
}

function useProblem(
  metrics: readonly Metric[],
  path: string,
  name: unknown,
  kind: Metric['kind'],
): readonly Problem[] {
  const fitting = metrics.filter((metric) => metric.kind === kind).map((metric) => metric.name);
  if (fitting.includes(name as string)) return [];
  const noun = kind === 'number' ? 'a number' : 'of yes or no';
  const nearest = typeof name === 'string' ? nearestName(name, fitting) : undefined;
  const problem = optionProblem(path, `one of the metrics asked for that is ${noun}`, name);
  return [{ ...problem, hint: nearest === undefined ? '' : `Did you mean "${nearest}"?` }];
}

function betweenProblem(path: string, value: unknown): Problem | undefined {
  if (typeof value === 'number' && value > 0 && value < 1) return undefined;
  return optionProblem(path, 'a number between 0 and 1', value);
}
