import type { Talks } from '../../talks/index.js';
import type { Executor } from '../executors/Executor.js';
import type { MetricSummary } from '../fold/MetricSummary.js';
import { runEnsemble } from '../run/runEnsemble.js';
import type { Measure } from './sensitivityOf.js';

/**
 * Measures a scenario by an ensemble: the share of yes, the mean of a number over the runs that have one, the mean
 * time up to the horizon.
 *
 * @param executor - plays the runs; default: this thread
 */
export function meansOf(executor?: Executor): Measure {
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

function meanOf(summary: MetricSummary): number | null {
  switch (summary.kind) {
    case 'yesNo':
      return summary.share;
    case 'number':
      return summary.mean;
    case 'time':
      return summary.curve?.restrictedMean ?? null;
    case 'category':
      return null;
  }
}
