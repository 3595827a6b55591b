import {
  callback,
  number,
  oneOf,
  optionProblems,
  problem,
  refuse,
  SHARE,
  whole,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { mostDimensions } from '../designs/sobolSequence.js';
import { needExperiment, type Experiment } from '../experiment/experiment.js';
import { hasMean } from '../fold/columns.js';
import { metricsOf } from '../../analysis/index.js';
import type { SensitivityOptions } from './bootstrap.js';
import { morrisDesign, type MorrisDesign } from './morris.js';
import { saltelliDesign, type SaltelliDesign } from './sobol.js';

/** Options of `sensitivityOf`. */
export interface SensitivityOfOptions {
  /** `sobol`: shares of the variance; `morris`: elementary effects, which take fewer points. Default `sobol`. */
  readonly method?: 'sobol' | 'morris';
  /** Base samples (2 to 1,000,000, best a power of 2; default 64), or trajectories (2 to 100,000; default 10). */
  readonly n?: number;
  /** 1 − confidence of the intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Resamples of the bootstrap, 10 to 100,000. Default 1,000. */
  readonly resamples?: number;
  /** Points that are measured at once, 1 to 1,000. Default 1. */
  readonly inHand?: number;
  /** Points done, and points in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is to be tried, with all defaults. */
export interface SensitivityPlan {
  readonly method: 'sobol' | 'morris';
  readonly n: number;
  readonly design: SaltelliDesign | MorrisDesign;
  readonly bootstrap: Required<SensitivityOptions>;
  readonly inHand: number;
  /** Names of those metrics of the experiment that have a mean. */
  readonly metrics: readonly string[];
}

/**
 * Checks options, all of them before anything is played, and returns what is to be tried.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function planSensitivity(experiment: Experiment, options: SensitivityOfOptions): SensitivityPlan {
  needExperiment(experiment);
  const given = (options as SensitivityOfOptions | null) ?? {};
  const { method = 'sobol', alpha = 0.05, resamples = 1000, inHand = 1 } = given;
  const { factors, seed } = experiment;
  const sobol = method === 'sobol';
  const { n = sobol ? 64 : 10 } = given;
  const rules = {
    method: oneOf(['sobol', 'morris'], 'sobol or morris'),
    n: whole(2, sobol ? 1_000_000 : 100_000),
    alpha: number(SHARE),
    resamples: whole(10, 100_000),
    inHand: whole(1, 1000),
    onProgress: callback,
  } satisfies OptionRules<keyof SensitivityOfOptions>;
  refuse('invalid-option', 'There is no such sensitivity analysis.', [
    ...optionProblems(options, rules),
    ...experimentProblems(experiment, sobol),
  ]);
  const design = sobol ? saltelliDesign(n, factors.length) : morrisDesign(n, factors.length, { seed });
  const bootstrap = { seed: `${seed}/sensitivity`, alpha, resamples };
  const metrics = metricsWithMean(experiment.policies[0]!.scenario, experiment.metrics);
  return { method, n, design, bootstrap, inHand, metrics };
}

function experimentProblems({ factors, design, policies, metrics }: Experiment, sobol: boolean): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, expected: string, received: string, hint = ''): void => {
    problems.push(problem(path, 'inconsistent', expected, received, { received, hint }));
  };
  const most = mostDimensions / 2;
  if (factors.length === 0) add('factors', 'one factor or more, whose effect is asked for', 'none');
  if (design.kind === 'list') {
    add('design', 'factors with ranges or levels', 'list', 'A design that lists its points has none.');
  }
  if (sobol && factors.length > most) {
    add('factors', `at most ${most} factors`, String(factors.length), 'Take the method morris.');
  }
  if (metricsWithMean(policies[0]!.scenario, metrics).length === 0) {
    const hint = 'Name one under metrics, such as agreement.';
    add('metrics', 'a metric that is a number, a time, or yes or no', metrics.join(', '), hint);
  }
  return problems;
}

/** Returns those of the metrics that have a mean: all but categories. */
function metricsWithMean(scenario: Talks, names: readonly string[]): string[] {
  const withMean = metricsOf(scenario).filter(({ kind }) => hasMean(kind));
  return names.filter((metric) => withMean.some(({ name }) => name === metric));
}
