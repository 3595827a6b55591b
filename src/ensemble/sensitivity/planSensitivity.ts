import { nearestName, type Problem } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { mostDimensions } from '../designs/index.js';
import { countProblem, optionProblem, refuse } from '../designs/refuse.js';
import type { Experiment } from '../experiment/index.js';
import { metricsOf } from '../metrics/metricsOf.js';
import { morrisDesign, type MorrisDesign } from './morrisDesign.js';
import { saltelliDesign, type SaltelliDesign } from './saltelliDesign.js';
import type { SensitivityOfOptions } from './sensitivityOf.js';
import type { SensitivityOptions } from './SensitivityOptions.js';

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

const known: readonly (keyof SensitivityOfOptions)[] = [
  ...(['method', 'n', 'alpha', 'resamples', 'inHand', 'onProgress'] as const),
];

/**
 * Checks options, all of them before anything is played.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function planSensitivity(experiment: Experiment, options: SensitivityOfOptions): SensitivityPlan {
  const { method = 'sobol', alpha = 0.05, resamples = 1000, inHand = 1 } = options;
  const { factors, seed } = experiment;
  const sobol = method === 'sobol';
  const { n = sobol ? 64 : 10 } = options;
  refuse(
    'There is no such sensitivity analysis.',
    ...Object.keys(options).map(keyProblem),
    sobol || method === 'morris' ? undefined : optionProblem('method', 'sobol or morris', method),
    countProblem('n', n, 2, sobol ? 1_000_000 : 100_000),
    alpha > 0 && alpha < 1 ? undefined : optionProblem('alpha', 'a number between 0 and 1', alpha),
    countProblem('resamples', resamples, 10, 100_000),
    countProblem('inHand', inHand, 1, 1000),
    ...experimentProblems(experiment, sobol),
  );
  const design = sobol ? saltelliDesign(n, factors.length) : morrisDesign(n, factors.length, { seed });
  const bootstrap = { seed: `${seed}/sensitivity`, alpha, resamples };
  const metrics = measured(experiment.policies[0]!.scenario, experiment.metrics);
  return { method, n, design, bootstrap, inHand, metrics };
}

function keyProblem(key: string): Problem | undefined {
  if ((known as readonly string[]).includes(key)) return undefined;
  const nearest = nearestName(key, known);
  const hint = nearest === undefined ? '' : `Did you mean '${nearest}'?`;
  return { ...optionProblem(key, `one of ${known.join(', ')}`, key), code: 'unknown-key', hint };
}

function experimentProblems({ factors, design, policies, metrics }: Experiment, sobol: boolean): Problem[] {
  const problem = (path: string, expected: string, received: string, hint = ''): Problem => {
    return { ...optionProblem(path, expected, received), code: 'inconsistent', hint };
  };
  const most = mostDimensions / 2;
  return [
    ...(factors.length === 0
      ? [problem('factors', 'one factor or more, whose effect is asked for', 'none')]
      : []),
    ...(design.kind === 'list'
      ? [
          problem(
            'design',
            'factors with ranges or levels',
            'list',
            'A design that lists its points has none.',
          ),
        ]
      : []),
    ...(sobol && factors.length > most
      ? [problem('factors', `at most ${most} factors`, String(factors.length), 'Take the method morris.')]
      : []),
    ...(measured(policies[0]!.scenario, metrics).length === 0
      ? [
          problem(
            'metrics',
            'a metric that is a number, a time, or yes or no',
            metrics.join(', '),
            'Name one under metrics, such as agreement.',
          ),
        ]
      : []),
  ];
}

/** Those of the metrics that have a mean: all but categories. */
function measured(scenario: Talks, metrics: readonly string[]): string[] {
  const categories = metricsOf(scenario).filter(({ kind }) => kind === 'category');
  return metrics.filter((metric) => !categories.some(({ name }) => name === metric));
}
