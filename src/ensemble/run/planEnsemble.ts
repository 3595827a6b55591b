import { SixPartyError } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import type { Batch } from '../batch/Batch.js';
import { chosenMetrics } from '../metrics/chosenMetrics.js';
import type { Metric } from '../metrics/Metric.js';
import { ensembleProblems } from './ensembleProblems.js';
import type { EnsembleOptions } from './EnsembleOptions.js';
import { metricUseProblems } from './metricUseProblems.js';

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
