import { isRecord, problem, quoted, shown, SixPartyError, type ProblemWords } from '../../input/index.js';
import type { Run } from '../../talks/index.js';
import type { Metric, MetricKind, MetricOf } from './Metric.js';

/** What a metric of a kind may say of a run. */
interface Saying<K extends MetricKind> {
  /** In words. */
  expected(metric: MetricOf<K>): string;
  allows(metric: MetricOf<K>, said: unknown): boolean;
}

const sayings: { readonly [K in MetricKind]: Saying<K> } = {
  yesNo: {
    expected: () => 'true or false',
    allows: (_, said) => typeof said === 'boolean',
  },
  number: {
    expected: () => 'a finite number, or null for none',
    allows: (_, said) => said === null || Number.isFinite(said),
  },
  time: {
    expected: () => '{time: a finite number ≥ 0, observed: true or false}',
    allows: (_, said) =>
      isRecord(said) &&
      typeof said.time === 'number' &&
      Number.isFinite(said.time) &&
      said.time >= 0 &&
      typeof said.observed === 'boolean',
  },
  category: {
    expected: ({ categories }) => `one of ${categories.join(', ')}, or null for none`,
    allows: ({ categories }, said) => said === null || (categories as readonly unknown[]).includes(said),
  },
};

/** Tells whether there are metrics of such a kind. */
export function isMetricKind(kind: unknown): kind is MetricKind {
  return typeof kind === 'string' && Object.hasOwn(sayings, kind);
}

/**
 * Measures a run. A metric may be anybody's code: whoever measures asks here, so that a wrong one is told alike everywhere.
 *
 * @throws SixPartyError `metric-failed`: the metric threw, or said something else than its kind can
 */
export function saidOf<K extends MetricKind>(metric: MetricOf<K>, run: Run): ReturnType<MetricOf<K>['of']> {
  const saying: Saying<K> = sayings[metric.kind];
  let said: unknown;
  try {
    said = metric.of(run);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : shown(cause);
    const message = `Metric ${quoted(metric.name)} failed: ${why}`;
    const hint = 'See the cause of this error for where it was thrown.';
    const error = failed(metric, message, saying.expected(metric), cause, { received: why, message, hint });
    error.cause = cause;
    throw error;
  }
  if (saying.allows(metric, said)) return said as ReturnType<MetricOf<K>['of']>;
  const message = `Metric ${quoted(metric.name)} said ${shown(said)}.`;
  throw failed(metric, message, saying.expected(metric), said, {});
}

function failed(
  { name }: Metric,
  message: string,
  expected: string,
  found: unknown,
  words: ProblemWords,
): SixPartyError {
  const wrong = problem(`metrics.${name}`, 'out-of-range', expected, found, words);
  return new SixPartyError('metric-failed', message, [wrong]);
}
