import type { Talks } from '../../talks/index.js';
import { version } from '../../talks/index.js';
import { checkedScenario } from '../experiment/checkedScenario.js';
import { experimentHash, type Experiment, type Policy } from '../experiment/index.js';
import { levelAt } from '../experiment/levelAt.js';
import { refusedPoint } from '../experiment/refusedPoint.js';
import { planSensitivity, type SensitivityPlan } from './planSensitivity.js';
import { morrisEffects } from './morrisEffects.js';
import type { MetricSensitivity, SensitivityReport } from './SensitivityReport.js';
import { sobolIndices } from './sobolIndices.js';

/** What is wanted of a scenario: means of metrics over some runs. */
export interface MeasureRequest {
  /** Run r has the seed `runSeed(seed, r)`. */
  readonly seed: string;
  readonly runs: number;
  /** Names. */
  readonly metrics: readonly string[];
}

/** Plays a scenario and gives the mean of each metric, null where there is none; see `meansOf`. */
export type Measure = (
  scenario: Talks,
  request: MeasureRequest,
) => Promise<Readonly<Record<string, number | null>>>;

/** Options of {@link sensitivityOf}. */
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

/**
 * Which factors of an experiment matter: its ranges and lists are tried on a design of their own, under each policy
 * by itself, and each metric is taken as the mean over the experiment's replicates.
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
    policies: results,
  };
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
        factors.map((factor, place) => [factor.name, levelAt(factor.levels, design.points[point]![place]!)]),
      );
      const made = checkedScenario(scenario, factors, levels);
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
  const found =
    design.kind === 'saltelli'
      ? sobolIndices(design, numbers, bootstrap)
      : morrisEffects(design, numbers, bootstrap);
  return {
    metric,
    mean: numbers.reduce((sum, output) => sum + output, 0) / numbers.length,
    factors: Object.fromEntries(factors.map(({ name }, place) => [name, found.factors[place]!])),
    note: found.note,
  };
}
