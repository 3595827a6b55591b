import { performance } from 'node:perf_hooks';
import { scenarioHash } from '../../scenario/index.js';
import { rulebookOf, version } from '../../talks/index.js';
import type { Talks } from '../../talks/index.js';
import type { BatchResult } from '../batch/Batch.js';
import type { Executor } from '../executors/Executor.js';
import { openFold } from '../fold/openFold.js';
import { rowsOf } from '../fold/rowsOf.js';
import type { Row } from '../fold/rowsOf.js';
import { columnCount } from '../metrics/columns.js';
import { batchesOf } from './batchesOf.js';
import type { EnsembleOptions } from './EnsembleOptions.js';
import type { EnsembleResult } from './EnsembleResult.js';
import { executorFor } from './executorFor.js';
import { inOrder } from './inOrder.js';
import { openStopping } from './openStopping.js';
import { planEnsemble } from './planEnsemble.js';
import type { EnsemblePlan } from './planEnsemble.js';

/**
 * Plays a scenario with many seeds and sums up what is measured, in order of the runs. The result does not depend
 * on the number of threads nor on the size of the batches. What it needs of memory does not depend on the number
 * of runs either, unless quantiles or rows are asked for.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (metrics), `worker-failed`, and those
 *   of the first run that fails: `agent-failed`, `illegal-move`
 */
export async function runEnsemble(scenario: Talks, options: EnsembleOptions): Promise<EnsembleResult> {
  rulebookOf(scenario); // checks it
  const plan = planEnsemble(scenario, options);
  const { executor = executorFor(options.workers, plan.all, plan.size) } = options;
  try {
    return await gathered(plan, executor, options);
  } finally {
    if (executor !== options.executor) await executor.close();
  }
}

async function gathered(
  { all, size, metrics }: EnsemblePlan,
  executor: Executor,
  { until, rows: keepsRows, onRows, onProgress, signal, ...folding }: EnsembleOptions,
): Promise<EnsembleResult> {
  const start = performance.now();
  const fold = openFold(metrics, folding);
  const stopAfter = until && openStopping(metrics, until);
  const rows: Row[] = [];
  let stopped = false;
  for await (const result of inOrder(executor, batchesOf(all, size), signal)) {
    const last = stopAfter?.(result);
    const counted = last === undefined ? result : firstRuns(result, last, columnCount(metrics));
    fold.add(counted);
    if (keepsRows === true || onRows) {
      const more = rowsOf(metrics, all.seed, counted);
      if (keepsRows === true) rows.push(...more);
      await onRows?.(more);
    }
    onProgress?.(fold.runs, all.to, (1000 * fold.runs) / Math.max(1, performance.now() - start));
    stopped = last !== undefined && fold.runs < all.to;
    if (last !== undefined) break;
  }
  return {
    scenario: all.scenario.name,
    scenarioHash: scenarioHash(all.scenario),
    version,
    seed: all.seed,
    asked: all.to,
    runs: fold.runs,
    ended: stopped ? 'until' : fold.runs === all.to ? 'complete' : 'aborted',
    metrics: fold.summary(),
    ...(keepsRows === true ? { rows } : {}),
  };
}

function firstRuns({ from, values }: BatchResult, count: number, width: number): BatchResult {
  return { from, to: from + count, values: values.subarray(0, count * width) };
}
