import type { MetricSummary } from '../fold/MetricSummary.js';
import type { Row } from '../fold/rowsOf.js';

/** What an ensemble says: plain JSON, the same for the same scenario, options and version of the library. */
export interface EnsembleResult {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  /** Of the ensemble. */
  readonly seed: string;
  /** Runs that were asked for. */
  readonly asked: number;
  /** Runs 0 to `runs` − 1 were played, and are in the summaries. */
  readonly runs: number;
  /** All runs were played, `until` was met before the last of them, or the signal was aborted. */
  readonly ended: 'complete' | 'until' | 'aborted';
  /** Per metric, in the order asked for. */
  readonly metrics: Readonly<Record<string, MetricSummary>>;
  /** Only if they were asked for. */
  readonly rows?: readonly Row[];
}
