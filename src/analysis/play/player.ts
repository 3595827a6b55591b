import { runTalks, type Run, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import { saidOf } from '../metrics/saidOf.js';

/** A value of one run: 1 or 0 for yes or no, a number, null where the run has none. */
export type Value = number | null;

/** Runs of one scenario: run r has the seed `<seed>/<r>`. */
export interface PlayJob {
  /** What is played. */
  readonly scenario: Talks;
  /** Run r has the seed `<seed>/<r>`. */
  readonly seed: string;
  /** How many, from run 0 on. */
  readonly runs: number;
  /** What is measured of each run: names of ready-made metrics, or one's own; no categories. */
  readonly metrics: readonly (string | Metric)[];
}

/**
 * Plays jobs, wherever it likes.
 *
 * @returns per job, per run in order, one value per metric: 1 or 0 for yes or no, a number or null for none, the time
 *   until something happened or for as long as it was watched
 */
export type AblationPlayer = (
  jobs: readonly PlayJob[],
) => Promise<readonly (readonly (readonly Value[])[])[]>;

/**
 * Plays jobs in this thread, one after the other; what else waits goes on between them.
 *
 * @throws SixPartyError `metric-failed`, and those of `runTalks`
 */
export const playInThread: AblationPlayer = async (jobs) => {
  const played: (readonly Value[])[][] = [];
  for (const { scenario, seed, runs, metrics: asked } of jobs) {
    const metrics = chosenMetrics(scenario, asked);
    const rows: (readonly Value[])[] = [];
    for (let run = 0; run < runs; run++) {
      const done = runTalks(scenario, { seed: `${seed}/${run}` });
      rows.push(metrics.map((metric) => valueOf(metric, done)));
    }
    played.push(rows);
    await Promise.resolve();
  }
  return played;
};

/** What a metric says of a run as one number; a category says none. */
function valueOf(metric: Metric, run: Run): Value {
  const said = saidOf(metric, run);
  if (said === null || typeof said === 'string') return null;
  return Number(typeof said === 'object' ? said.time : said);
}
