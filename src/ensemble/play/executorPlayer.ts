import { chosenMetrics, type AblationPlayer, type Value } from '../../analysis/index.js';
import { callback, checkOptions, whole, type OptionRules } from '../../input/index.js';
import { columnCount, firstColumns } from '../fold/columns.js';
import { needExecutor, type Executor } from './executors.js';
import { inOrder } from './inOrder.js';
import type { Batch } from './playRuns.js';

/** Options of {@link executorPlayer}. */
export interface ExecutorPlayerOptions {
  /** Runs of a batch, 1 or more. Default 50. */
  readonly batch?: number;
  /** Runs done and runs asked for, of all jobs together. */
  readonly onProgress?: (done: number, total: number) => void;
}

const rules: OptionRules<keyof ExecutorPlayerOptions> = { batch: whole(1), onProgress: callback };

/**
 * Makes a player for `ablate`, `bestResponses` and other analyses out of an executor, such as `piscinaExecutor({ workers: 2 })`: threads play the arms, with
 * the same result as this one. The executor is the caller's to close.
 *
 * @throws SixPartyError `invalid-option`; when it plays, those of the executor, such as `invalid-option` for agents and metrics of one's
 *   own that cannot be sent
 */
export function executorPlayer(executor: Executor, options: ExecutorPlayerOptions = {}): AblationPlayer {
  needExecutor(executor);
  checkOptions(options, rules);
  const { batch: size = 50, onProgress } = options;
  return async (jobs) => {
    const batches = jobs.flatMap(({ scenario, seed, runs, metrics }, job) =>
      Array.from({ length: Math.ceil(runs / size) }, (_, n): Batch & { readonly job: number } => {
        return { scenario, seed, metrics, from: n * size, to: Math.min(runs, (n + 1) * size), job };
      }),
    );
    const total = jobs.reduce((sum, { runs }) => sum + runs, 0);
    const rows = jobs.map((): (readonly Value[])[] => []);
    let [done, place] = [0, 0];
    for await (const { from, to, values } of inOrder(executor, batches)) {
      const { job, scenario, metrics: asked } = batches[place++]!;
      const metrics = chosenMetrics(scenario, asked);
      const width = columnCount(metrics);
      const columns = firstColumns(metrics);
      for (let row = 0; row < to - from; row++) {
        rows[job]!.push(columns.map((column) => numberAt(values, row * width + column)));
      }
      done += to - from;
      onProgress?.(done, total);
    }
    return rows;
  };
}

/** A number of a row: of yes or no 1 or 0, of a time the time; not a number where a run has none. */
function numberAt(values: Float64Array, at: number): Value {
  return Number.isNaN(values[at]) ? null : values[at]!;
}
