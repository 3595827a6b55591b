import { problem, shown, SixPartyError } from '../../input/index.js';
import { runTalks, type Run, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import type { Value } from './effect.js';

/** Runs of one scenario: run r has the seed `<seed>/<r>`. */
export interface PlayJob {
  readonly scenario: Talks;
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
  const value = typeof said === 'boolean' ? Number(said) : said;
  const isRight = typeof said === 'boolean' ? metric.kind === 'yesNo' : metric.kind !== 'yesNo';
  const mayLack = metric.kind === 'number' || metric.kind === 'category';
  if (isRight && (value === null ? mayLack : Number.isFinite(value))) return value;
  const message = `Metric "${metric.name}" said ${shown(said)}.`;
  throw failed(metric, message, said);
}

function saidOf(metric: Metric, run: Run): boolean | number | null {
  try {
    switch (metric.kind) {
      case 'yesNo':
      case 'number':
        return metric.of(run);
      case 'time':
        return metric.of(run).time;
      case 'category':
        return null;
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : shown(cause);
    const error = failed(metric, `Metric "${metric.name}" failed: ${why}`, why);
    error.cause = cause;
    throw error;
  }
}

const saying = {
  yesNo: 'true or false',
  number: 'a finite number, or null for none',
  time: '{time: a finite number ≥ 0, observed: true or false}',
  category: 'a text',
} as const;

/** Tells whether there are metrics of such a kind. */
export function isMetricKind(kind: unknown): boolean {
  return typeof kind === 'string' && Object.hasOwn(saying, kind);
}

function failed({ name, kind }: Metric, message: string, said: unknown): SixPartyError {
  return new SixPartyError('metric-failed', message, [
    problem(`metrics.${name}`, 'out-of-range', saying[kind], said),
  ]);
}
