import type { Scenario } from '../../scenario/index.js';
import type { Run } from '../../talks/index.js';
import type { Metric } from './Metric.js';

/** Metrics of what parties did of their own will between sessions: in all, by party, and by action. */
export function actMetrics({ dynamics }: Scenario): readonly Metric[] {
  const actions = dynamics?.conduct?.actions ?? [];
  if (actions.length === 0) return [];
  const parties = [...new Set(actions.map(({ party }) => party))];
  return [
    acts('acts', 'acts between sessions', () => true),
    ...parties.map((id) => acts(`acts.${id}`, `acts of ${id} between sessions`, ({ party }) => party === id)),
    ...actions.map(({ id, party }) =>
      acts(`acts.${party}.${id}`, `acts of ${party}: ${id}`, ({ action }) => action === id),
    ),
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
