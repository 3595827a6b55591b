import { columnCount, playBatch } from '../../src/ensemble/index.js';
import type { Batch, BatchResult, Executor } from '../../src/ensemble/index.js';
import { withChance } from '../../src/ensemble/fold/chance.js';
import { chosenMetrics } from '../../src/analysis/metrics/metricsOf.js';

/** Settings of {@link recordedExecutor}. */
export interface RecordedOptions {
  readonly inHand?: number;
  /** Of the batches that wait, which is answered next; called with their number. */
  readonly pick?: (waiting: number) => number;
  /** Called with each batch before it is played. */
  readonly onRun?: (batch: Batch) => void;
}

/** Plays all runs of an ensemble once and answers any batch from the record, in any order. */
export function recordedExecutor(all: Batch): (options?: RecordedOptions) => Executor {
  const metrics = withChance(all.metrics);
  const width = columnCount(chosenMetrics(all.scenario, metrics));
  const record = playBatch({ ...all, metrics }).values;
  return ({ inHand = 1, pick = () => 0, onRun } = {}) => {
    const waiting: (() => void)[] = [];
    const answerOne = (): void => waiting.splice(pick(waiting.length), 1)[0]!();
    return {
      inHand,
      run: (batch) =>
        new Promise<BatchResult>((resolve, reject) => {
          const { from, to } = batch;
          waiting.push(() => {
            try {
              onRun?.(batch);
              resolve({ from, to, values: record.slice(from * width, to * width) });
            } catch (error) {
              reject(error as Error);
            }
          });
          setImmediate(answerOne);
        }),
      close: () => Promise.resolve(),
    };
  };
}
