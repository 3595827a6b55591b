import { nearestName, SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { countProblem, optionProblem, seedProblem } from '../designs/refuse.js';
import type { Row } from '../fold/rowsOf.js';
import type { StoppingRule } from '../fold/stopping.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import type { Metric, MetricInfo, MetricKind } from '../metrics/Metric.js';
import type { Executor } from '../play/executors.js';
import type { Batch } from '../play/playRuns.js';

/** Options of `runEnsemble`. */
export interface EnsembleOptions {
  /** Runs, 1 to 10^9; with `until` the most that there can be. */
  readonly runs: number;
  /** Any text; run i has the seed `runSeed(seed, i)`. */
  readonly seed: string;
  /** What is measured: names of ready-made metrics, see `metricNames`, or one's own. Default: `outcome`. */
  readonly metrics?: readonly (string | Metric)[];
  /**
   * Threads, 0 to 256; 0 plays in this thread. Default: as many as the machine has processors, but none where
   * they would not help or cannot: below two batches, with agents or metrics of one's own, and from the sources.
   * The result is the same with any number.
   */
  readonly workers?: number;
  /** Runs that are handed out at once, 1 to 10^6. Default 100. The result is the same with any number. */
  readonly batch?: number;
  /** Plays the batches instead of threads of our own; it is not closed. */
  readonly executor?: Executor;
  /** Shares of the quantiles wanted per metric that is a number: `{days: [0.1, 0.5]}`. 8 bytes a run each. */
  readonly quantiles?: Readonly<Record<string, readonly number[]>>;
  /** 1 − confidence of all intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Stops before the last run once something is known well enough. Default: never. */
  readonly until?: StoppingRule;
  /** Keeps one row per run in the result. Default false. */
  readonly rows?: boolean;
  /** Is given the rows of each batch, in order of the runs; what it returns is waited for. */
  readonly onRows?: (rows: readonly Row[]) => void | Promise<void>;
  /** Runs done, runs asked for, and runs a second so far. Called after each batch. */
  readonly onProgress?: (done: number, total: number, rate: number) => void;
  /** An `AbortSignal`. Once it is aborted no further batch begins, and what has been played is the result. */
  readonly signal?: { readonly aborted: boolean };
}

/** What is to be played, with all defaults. */
export interface EnsemblePlan {
  /** All runs as one batch. */
  readonly all: Batch;
  /** Runs of a batch. */
  readonly size: number;
  readonly metrics: readonly Metric[];
}

/**
 * Checks options, all of them before anything is played.
 *
 * @throws SixPartyError `invalid-option`, `unknown-name` (metrics)
 */
export function planEnsemble(scenario: Talks, options: EnsembleOptions): EnsemblePlan {
  refuse(ensembleProblems(options));
  const { runs, seed, metrics: asked = ['outcome'], batch = 100 } = options;
  const metrics = chosenMetrics(scenario, asked);
  refuse(metricUseProblems(metrics, options));
  return { all: { scenario, seed, from: 0, to: runs, metrics: asked }, size: batch, metrics };
}

function refuse(problems: SixPartyError['issues']): void {
  if (problems.length === 0) return;
  throw new SixPartyError('invalid-option', 'There is no such ensemble.', problems);
}

type Check = (path: string, value: unknown) => Problem | undefined;

const checks: Readonly<Record<keyof EnsembleOptions, Check>> = {
  runs: (path, value) => countProblem(path, value, 1, 1e9),
  seed: seedProblem,
  metrics: optional(metricsProblem),
  workers: optional((path, value) => countProblem(path, value, 0, 256)),
  batch: optional((path, value) => countProblem(path, value, 1, 1e6)),
  executor: optional(is('an executor', (value) => typeof (value as { run?: unknown })?.run === 'function')),
  quantiles: optional(is('a list of shares per metric', isObject)),
  alpha: optional(is('a number between 0 and 1', isShare)),
  until: optional(is('{metric, width}', isObject)),
  rows: optional(is('true or false', (value) => typeof value === 'boolean')),
  onRows: optional(is('a function', isFunction)),
  onProgress: optional(is('a function', isFunction)),
  signal: optional(is('an AbortSignal', isObject)),
};

/** All that is wrong with options by themselves. */
function ensembleProblems(options: unknown): readonly Problem[] {
  if (!isObject(options)) return [optionProblem('options', 'an object with runs and seed', options)];
  const given = options as Readonly<Record<string, unknown>>;
  const wrong = Object.entries(checks).flatMap(([name, check]) => check(name, given[name]) ?? []);
  const odd = Object.keys(given).filter((name) => !Object.hasOwn(checks, name));
  const both = given['executor'] !== undefined && given['workers'] !== undefined;
  return [...wrong, ...odd.map(unknownOption), ...(both ? [workersOfExecutor()] : [])];
}

function optional(check: Check): Check {
  return (path, value) => (value === undefined ? undefined : check(path, value));
}

function is(expected: string, holds: (value: unknown) => boolean): Check {
  return (path, value) => (holds(value) ? undefined : optionProblem(path, expected, value));
}

function metricsProblem(path: string, value: unknown): Problem | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isMetric)) {
    return optionProblem(path, 'a list of one or more metrics', value);
  }
  const names = (value as (string | { name: string })[]).map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again < 0) return undefined;
  const problem = optionProblem(`${path}[${again}]`, 'each metric once', names[again]);
  return { ...problem, code: 'duplicate' };
}

function isMetric(value: unknown): boolean {
  if (typeof value === 'string') return true;
  const { name, kind, of, categories } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const known = ['yesNo', 'number', 'time', 'category'].includes(kind as string);
  return (
    typeof name === 'string' && known && isFunction(of) && (kind !== 'category' || Array.isArray(categories))
  );
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < 1;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function unknownOption(name: string): Problem {
  const nearest = nearestName(name, Object.keys(checks));
  return {
    path: name,
    code: 'unknown-key',
    expected: Object.keys(checks).join(', '),
    received: name,
    message: `"${name}" is not an option of an ensemble.`,
    hint: nearest === undefined ? '' : `Did you mean "${nearest}"?`,
  };
}

function workersOfExecutor(): Problem {
  const problem = optionProblem('workers', 'none beside an executor, which has its own', 'workers');
  return { ...problem, code: 'inconsistent' };
}

/** All that is wrong with options about some of the metrics asked for. */
function metricUseProblems(
  metrics: readonly MetricInfo[],
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
  metrics: readonly MetricInfo[],
  path: string,
  name: unknown,
  kind: MetricKind,
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
