import { argumentProblem, callback, refuse } from '../../input/index.js';
import { version, type Talks } from '../../talks/index.js';
import { experimentHash, type Experiment, type Policy } from '../experiment/experiment.js';
import { levelAt } from '../experiment/points.js';
import { refusedPoint, scenarioWith } from '../experiment/scenarioAt.js';
import { meanOf } from '../fold/columns.js';
import { needExecutor, type Executor } from '../play/executors.js';
import { runEnsemble } from '../run/runEnsemble.js';
import type { MetricSensitivity, SensitivityReport } from '../results.js';
import type { SensitivityInterval } from './bootstrap.js';
import { morrisEffects, type MorrisEffects } from './morris.js';
import { planSensitivity, type SensitivityOfOptions, type SensitivityPlan } from './planSensitivity.js';
import { sobolIndices } from './sobol.js';

/** What is wanted of a scenario: means of metrics over some runs. */
export interface MeasureRequest {
  /** Run r has the seed `runSeed(seed, r)`. */
  readonly seed: string;
  /** Runs at each point. */
  readonly runs: number;
  /** Names. */
  readonly metrics: readonly string[];
}

/** Plays a scenario and gives the mean of each metric, null where there is none; see `meansOf`. */
export type Measure = (
  scenario: Talks,
  request: MeasureRequest,
) => Promise<Readonly<Record<string, number | null>>>;

/**
 * Finds out which factors of an experiment matter: its ranges and lists are tried on a design of their own, under each policy
 * by itself, and each metric is taken as the mean over the experiment's replicates.
 *
 * Elementary effects are those of the step that was made, two thirds of the range of a factor, not stretched to all of it:
 * so the effect on a share stays within −1 and 1.
 *
 * Every point is played with the same seeds, so that the mean is a function of the levels only. Of a list each
 * level has the same share of its axis.
 *
 * @throws SixPartyError `invalid-option` (options; an experiment without factors or with a list of points; metrics
 *   that are all categories), `invalid-scenario` if the levels of a point do not go together, and those of `measure`
 */
export async function sensitivityOf(
  experiment: Experiment,
  measure: Measure,
  options: SensitivityOfOptions = {},
): Promise<SensitivityReport> {
  const plan = planSensitivity(experiment, options);
  refuse('invalid-option', 'Nothing is measured.', [argumentProblem('measure', measure, callback)]);
  const { policies, replicates, seed, name } = experiment;
  const total = policies.length * plan.design.points.length;
  let done = 0;
  const step = (): void => options.onProgress?.(++done, total);
  const results = [];
  for (const policy of policies) {
    const values = await valuesOf(experiment, policy, plan, measure, step);
    results.push({
      policy: policy.name,
      metrics: plan.metrics.map((of) => analysed(experiment, plan, of, values)),
    });
  }
  return {
    experiment: name,
    experimentHash: experimentHash(experiment),
    version,
    method: plan.method,
    n: plan.n,
    points: plan.design.points.length,
    replicates,
    seed,
    alpha: plan.bootstrap.alpha,
    note: noteOn(plan),
    policies: results,
  };
}

/** From as many on the intervals hold the truth where it is known: Ishigami's function and the g-function. */
const ENOUGH: Readonly<Record<SensitivityReport['method'], number>> = { sobol: 32, morris: 10 };

function noteOn({ method, n }: SensitivityPlan): string {
  const least = ENOUGH[method];
  if (n >= least) return '';
  const what = method === 'sobol' ? 'base samples' : 'trajectories';
  return `${n} ${what} are few: below ${least} the numbers are a first look, and intervals miss the truth more often than they say.`;
}

type Values = readonly Readonly<Record<string, number | null>>[];

/** Measures every point, some at once, in the order of the design. */
async function valuesOf(
  { factors, seed, replicates }: Experiment,
  { name, scenario }: Policy,
  { design, inHand, metrics }: SensitivityPlan,
  measure: Measure,
  step: () => void,
): Promise<Values> {
  const values: Readonly<Record<string, number | null>>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < design.points.length) {
      const point = next++;
      const levels = Object.fromEntries(
        factors.map((factor, column) => [
          factor.name,
          levelAt(factor.levels, design.points[point]![column]!),
        ]),
      );
      const made = scenarioWith(scenario, factors, levels);
      if ('problems' in made) throw refusedPoint(name, point, levels, made.problems);
      values[point] = await measure(made.scenario, {
        seed: `${seed}/sensitivity`,
        runs: replicates,
        metrics,
      });
      step();
    }
  };
  const stop = (error: unknown): never => {
    next = design.points.length;
    throw error;
  };
  await Promise.all(Array.from({ length: inHand }, () => worker().catch(stop)));
  return values;
}

function analysed(
  { factors }: Experiment,
  plan: SensitivityPlan,
  metric: string,
  values: Values,
): MetricSensitivity {
  const outputs = values.map((value) => value[metric] ?? null);
  const missing = outputs.filter((output) => output === null).length;
  if (missing > 0) {
    const note = `There is no value at ${missing} of ${outputs.length} points.`;
    return { metric, mean: null, factors: {}, note };
  }
  const numbers = outputs as number[];
  const { design, bootstrap } = plan;
  const result =
    design.kind === 'saltelli'
      ? sobolIndices(design, numbers, bootstrap)
      : asMade(morrisEffects(design, numbers, bootstrap));
  return {
    metric,
    mean: numbers.reduce((sum, output) => sum + output, 0) / numbers.length,
    factors: Object.fromEntries(factors.map(({ name }, column) => [name, result.factors[column]!])),
    note: result.note,
  };
}

/** Steps of the trajectories on their grid of four levels, as a share of the range. */
const STEP = 2 / 3;

/** Returns effects of the steps that were made, in place of those of the whole range. */
function asMade({ factors, note }: MorrisEffects): MorrisEffects {
  const scaled = ({ estimate, low, high }: SensitivityInterval): SensitivityInterval => ({
    estimate: estimate && estimate * STEP,
    low: low && low * STEP,
    high: high && high * STEP,
  });
  return {
    factors: factors.map(({ mu, muStar, sigma }) => ({
      mu: scaled(mu),
      muStar: scaled(muStar),
      sigma: scaled(sigma),
    })),
    note,
  };
}

/**
 * Measures a scenario by an ensemble: the share of yes, the mean of a number over the runs that have one, the mean
 * time up to the horizon.
 *
 * @param executor - plays the runs; default: this thread
 * @throws SixPartyError `invalid-option`
 */
export function meansOf(executor?: Executor): Measure {
  if (executor !== undefined) needExecutor(executor);
  const player = executor === undefined ? { workers: 0 } : { executor };
  return async (scenario: Talks, { seed, runs, metrics }) => {
    const result = await runEnsemble(scenario, {
      seed,
      runs,
      metrics,
      batch: Math.min(runs, 1000),
      ...player,
    });
    return Object.fromEntries(
      Object.entries(result.metrics).map(([name, summary]) => [name, meanOf(summary)]),
    );
  };
}
