import { performance } from 'node:perf_hooks';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import type { Ids } from '../../scenario/index.js';
import { version, type Talks } from '../../talks/index.js';
import { CHANCE } from '../fold/chance.js';
import { columnCount, firstColumns } from '../fold/columns.js';
import { openFold } from '../fold/openFold.js';
import { rowsOf, type Row } from '../fold/rowsOf.js';
import type { BatchResult } from '../fold/runs.js';
import { openStopping } from '../fold/stopping.js';
import type { MetricInfo } from '../../analysis/index.js';
import { executorFor, type Executor } from '../play/executors.js';
import { inOrder } from '../play/inOrder.js';
import type { Batch } from '../play/playRuns.js';
import type { EnsembleResult } from '../results.js';
import { planEnsemble, type EnsembleOptions, type EnsemblePlan } from './ensembleOptions.js';

/**
 * Plays a scenario with many seeds and sums up what is measured, in order of the runs. The result does not depend
 * on the number of threads nor on the size of the batches. What it needs of memory does not depend on the number
 * of runs either, unless quantiles or rows are asked for.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (metrics), `worker-failed`, and those
 *   of the first run that fails, with its seed: `agent-failed`, `illegal-move`, `metric-failed`
 */
export async function runEnsemble<I extends Ids = Ids>(
  scenario: Talks<I>,
  options: EnsembleOptions<I>,
): Promise<EnsembleResult> {
  // What is known of the ids is for whoever writes the options.
  const plain = options as unknown as EnsembleOptions;
  const plan = planEnsemble(frozenScenario(scenario), plain);
  const { executor = executorFor(options.workers, plan.all, plan.size) } = options;
  try {
    return await gathered(plan, executor, plain);
  } finally {
    if (executor !== options.executor) await executor.close();
  }
}

async function gathered(
  { all, size, metrics, asked }: EnsemblePlan,
  executor: Executor,
  { until, rows: keepsRows, onRows, onProgress, signal, quantiles, alpha }: EnsembleOptions,
): Promise<EnsembleResult> {
  const start = performance.now();
  const fold = openFold(metrics, { ...(quantiles && { quantiles }), ...(alpha !== undefined && { alpha }) });
  const stopAfter = until && openStopping(until, columnCount(metrics), columnOf(metrics, until.metric));
  const rows: Row[] = [];
  let stopped = false;
  for await (const result of inOrder(executor, batchesOf(all, size), signal)) {
    const last = stopAfter?.(result.values);
    const counted = last === undefined ? result : firstRuns(result, last, columnCount(metrics));
    fold.add(counted);
    if (keepsRows === true || onRows) {
      const more = rowsOf(metrics, all.seed, counted).map((row) => onlyAsked(row, metrics, asked));
      if (keepsRows === true) for (const row of more) rows.push(row); // a batch may have more rows than a call arguments
      await onRows?.(more);
    }
    onProgress?.(fold.runs, all.to, (1000 * fold.runs) / Math.max(1, performance.now() - start));
    stopped = last !== undefined && fold.runs < all.to;
    if (last !== undefined) break;
  }
  const summary = fold.summary();
  return {
    scenario: all.scenario.name,
    scenarioHash: scenarioHash(all.scenario),
    version,
    seed: all.seed,
    asked: all.to,
    runs: fold.runs,
    ended: stopped ? 'until' : fold.runs === all.to ? 'complete' : 'aborted',
    chance: fold.chance,
    metrics: Object.fromEntries(asked.map(({ name }) => [name, summary[name]!])),
    ...(keepsRows === true ? { rows } : {}),
  };
}

/** Leaves out what was played beside what was asked for. */
function onlyAsked(row: Row, played: readonly MetricInfo[], asked: readonly MetricInfo[]): Row {
  if (played.length === asked.length) return row;
  const { [CHANCE]: _, ...values } = row.values;
  return { ...row, values };
}

function firstRuns({ from, values }: BatchResult, count: number, width: number): BatchResult {
  return { from, to: from + count, values: values.subarray(0, count * width) };
}

function columnOf(metrics: readonly MetricInfo[], name: string): number {
  return firstColumns(metrics)[metrics.findIndex((metric) => metric.name === name)]!;
}

/** Cuts runs into batches, made as they are needed. */
function* batchesOf(all: Batch, size: number): Generator<Batch, void, void> {
  for (let { from } = all; from < all.to; from += size) {
    yield { ...all, from, to: Math.min(from + size, all.to) };
  }
}
