import {
  argumentProblem,
  callback,
  didYouMean,
  flag,
  isRecord,
  items,
  number,
  optionProblems,
  problem,
  refuse,
  report,
  satisfying,
  seed,
  SHARE,
  shown,
  UNIT,
  whole,
  type OptionRules,
  type Problem,
  type Reader,
} from '../../input/index.js';
import type { Ids } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { withChance } from '../fold/chance.js';
import { isMetric } from '../fold/columns.js';
import type { Row } from '../fold/rowsOf.js';
import type { StoppingRule } from '../fold/stopping.js';
import {
  chosenMetrics,
  type Metric,
  type MetricInfo,
  type MetricKind,
  type MetricName,
} from '../../analysis/index.js';
import type { Executor } from '../play/executors.js';
import type { Batch } from '../play/playRuns.js';

/** Options of `runEnsemble`. */
export interface EnsembleOptions<I extends Ids = Ids> {
  /** Runs, 1 to 10^9; with `until` the most that there can be. */
  readonly runs: number;
  /** Any text; run i has the seed `runSeed(seed, i)`. */
  readonly seed: string;
  /** What is measured: names of ready-made metrics, see `metricNames`, or one's own. Default: `outcome`. */
  readonly metrics?: readonly (MetricName<I> | Metric)[];
  /**
   * Threads at most, 0 to 256; 0 plays in this thread. Default: as many as the machine has processors, but none
   * where they would not help or cannot: with agents or metrics of one's own, and from the sources. Of threads that
   * are allowed one is started for every 750 runs, and one at least: fewer runs are over before another thread has
   * warmed up. The result is the same with any number.
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
  readonly signal?: {
    /** Whether to stop. */
    readonly aborted: boolean;
  };
}

/** What is to be played, with all defaults. */
export interface EnsemblePlan {
  /** All runs as one batch. */
  readonly all: Batch;
  /** Runs of a batch. */
  readonly size: number;
  /** What is played: what was asked for, and `chance`. */
  readonly metrics: readonly Metric[];
  readonly asked: readonly Metric[];
}

const NO_ENSEMBLE = 'There is no such ensemble.';

/**
 * Checks options, all of them before anything is played.
 *
 * @throws SixPartyError `invalid-option`, `unknown-name` (metrics)
 */
export function planEnsemble(scenario: Talks, options: EnsembleOptions): EnsemblePlan {
  refuse('invalid-option', NO_ENSEMBLE, ensembleProblems(options));
  const { runs, seed, metrics: asked = ['outcome'], batch = 100 } = options;
  const metrics = chosenMetrics(scenario, asked);
  refuse('invalid-option', NO_ENSEMBLE, metricUseProblems(metrics, options));
  const played = withChance(asked);
  const all = { scenario, seed, from: 0, to: runs, metrics: played };
  return { all, size: batch, metrics: chosenMetrics(scenario, played), asked: metrics };
}

const metricList: Reader = (cursor) => {
  const { value } = cursor;
  if (!Array.isArray(value) || value.length === 0 || !value.every(isAsked)) {
    return report(cursor, 'wrong-type', 'a list of one or more metrics');
  }
  const names = value.map((one) => (typeof one === 'string' ? one : one.name));
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again < 0) return value;
  return report(items(cursor)[again]!, 'duplicate', 'each metric once', { received: shown(names[again]) });
};

function isAsked(value: unknown): value is string | Metric {
  return typeof value === 'string' || isMetric(value);
}

const rules: OptionRules<keyof EnsembleOptions> = {
  runs: whole(1, 1e9),
  seed,
  metrics: metricList,
  workers: whole(0, 256),
  batch: whole(1, 1e6),
  executor: satisfying(
    'an executor',
    (value): value is Executor => isRecord(value) && typeof value['run'] === 'function',
  ),
  quantiles: satisfying('a list of shares per metric', isRecord),
  alpha: number(SHARE),
  until: satisfying('{metric, width}', isRecord),
  rows: flag,
  onRows: callback,
  onProgress: callback,
  signal: satisfying('an AbortSignal', isRecord),
};

/** Returns all that is wrong with options by themselves. */
function ensembleProblems(options: unknown): readonly Problem[] {
  if (!isRecord(options)) {
    return [problem('options', 'wrong-type', 'an object with runs and seed', options)];
  }
  const problems = optionProblems(options, rules, ['runs', 'seed']);
  if (options['executor'] !== undefined && options['workers'] !== undefined) {
    const expected = 'none beside an executor, which has its own';
    problems.push(problem('workers', 'inconsistent', expected, options['workers']));
  }
  return problems;
}

/** Returns all that is wrong with options about some of the metrics asked for. */
function metricUseProblems(
  metrics: readonly MetricInfo[],
  { quantiles = {}, until }: EnsembleOptions,
): readonly (Problem | undefined)[] {
  const ofQuantiles = Object.entries(quantiles).flatMap(([name, shares]) => {
    const path = `quantiles.${name}`;
    return [useProblem(metrics, path, name, 'number'), argumentProblem(path, shares, shareList)];
  });
  if (until === undefined) return ofQuantiles;
  const { metric, width, alpha = 0.05, every = 10 } = until;
  return [
    ...ofQuantiles,
    useProblem(metrics, 'until.metric', metric, 'yesNo'),
    argumentProblem('until.width', width, number(SHARE)),
    argumentProblem('until.alpha', alpha, number(SHARE)),
    argumentProblem('until.every', every, whole(1, 1e9)),
  ];
}

const shareList: Reader = (cursor) => {
  const { value } = cursor;
  const isShare = (share: unknown): boolean => argumentProblem('', share, number(UNIT)) === undefined;
  if (Array.isArray(value) && value.every(isShare)) return value;
  return report(cursor, 'wrong-type', 'a list of numbers from 0 to 1');
};

function useProblem(
  metrics: readonly MetricInfo[],
  path: string,
  name: unknown,
  kind: MetricKind,
): Problem | undefined {
  const fitting = metrics.filter((metric) => metric.kind === kind).map((metric) => metric.name);
  if (fitting.some((one) => one === name)) return undefined;
  const noun = kind === 'number' ? 'a number' : 'of yes or no';
  const expected = `one of the metrics asked for that is ${noun}`;
  return problem(path, 'wrong-type', expected, name, { hint: didYouMean(name, fitting) });
}
