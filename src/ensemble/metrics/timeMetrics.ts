import { MONTH } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import type { Metric, TimeMetric } from './Metric.js';

/**
 * Days until something happens. Talks that reach their horizon are watched until then. Talks that settle or
 * collapse before can no longer see it: they count as watched to the last day that any talks can reach, so
 * that one minus the curve is the share of talks to which it has happened, and not what would have happened
 * had they gone on.
 */
export function timeMetrics(scenario: Scenario): readonly Metric[] {
  const last = lastDay(scenario);
  const time = (
    name: string,
    label: string,
    dayOf: (outcome: Outcome) => number | undefined,
  ): TimeMetric => ({
    name,
    label,
    kind: 'time',
    unit: 'days',
    of({ outcome }) {
      const day = dayOf(outcome);
      if (day !== undefined) return { time: day, observed: true };
      const early = outcome.kind === 'settlement' || outcome.kind === 'collapse';
      return { time: early ? Math.max(last, outcome.day) : outcome.day, observed: false };
    },
  });
  return [
    time('timeToAgreement', 'days until the first agreement', ({ agreements }) => agreements[0]?.day),
    time(
      'timeToSubstance',
      'days until the first agreement of substance',
      ({ agreements }) => agreements.find(({ substance }) => substance)?.day,
    ),
    time('timeToSettlement', 'days until the conflict was settled', ({ kind, day }) =>
      kind === 'settlement' ? day : undefined,
    ),
    time('timeToCollapse', 'days until the talks collapsed', ({ kind, day }) =>
      kind === 'collapse' ? day : undefined,
    ),
  ];
}

/** Every gap the longest; a limit in months is looked at once a round, so that it may be passed by one gap. */
function lastDay({ horizon, dynamics }: Scenario): number {
  if (!dynamics) return 0;
  const longest = Math.max(...dynamics.gapDays);
  const first = Math.max(0, ...(dynamics.firstGapDays ?? []));
  return Math.min(first + horizon.rounds * longest, (horizon.months ?? Infinity) * MONTH + longest);
}
