import type { Scenario } from '../../scenario/index.js';
import type { Run } from '../../talks/index.js';
import type { Metric } from './Metric.js';

/**
 * Metrics of what parties did of their own will between sessions: in all, by party, and by action; and for how long
 * what they brought about has lasted.
 */
export function actMetrics({ dynamics }: Scenario): readonly Metric[] {
  const { actions = [], conditions = [] } = dynamics?.conduct ?? {};
  if (actions.length === 0) return [];
  const parties = [...new Set(actions.map(({ party }) => party))];
  return [
    acts('acts', 'acts between sessions', () => true),
    ...parties.map((id) => acts(`acts.${id}`, `acts of ${id} between sessions`, ({ party }) => party === id)),
    ...actions.map(({ id, party }) =>
      acts(`acts.${party}.${id}`, `acts of ${party}: ${id}`, ({ action }) => action === id),
    ),
    ...conditions.map(({ id, label }): Metric => ({
      name: `held.${id}`,
      label: `days: ${label}`,
      kind: 'number',
      unit: 'days',
      range: { least: 0 },
      of: (run) => daysHeld(run, id),
    })),
  ];
}

type Acts = NonNullable<Run['state']['public']['acted']>;

function acts(name: string, label: string, counts: (act: Acts[number]) => boolean): Metric {
  return {
    name,
    label,
    kind: 'number',
    unit: 'acts',
    of: ({ state }) => (state.public.acted ?? []).filter(counts).length,
  };
}

/** Days on which a condition held, to the end of the talks. */
function daysHeld({ trace, outcome }: Run, id: string): number {
  let days = 0;
  let held: { readonly since: number; readonly until: number | null } | undefined;
  const close = (day: number): void => {
    if (held) days += Math.min(day, held.until ?? day) - held.since;
    held = undefined;
  };
  for (const event of trace.events) {
    if (event.type !== 'actTaken' && event.type !== 'occurred') continue;
    const begun = event.sets?.find((condition) => condition.id === id);
    const isOver = event.type === 'actTaken' && event.unsets.includes(id);
    if (begun || isOver) close(event.day);
    if (begun) held = { since: event.day, until: begun.until };
  }
  close(outcome.day);
  return days;
}
