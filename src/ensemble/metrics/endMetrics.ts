import type { Scenario } from '../../scenario/index.js';
import type { Outcome, OutcomeKind } from '../../talks/index.js';
import type { Metric, YesNoMetric } from './Metric.js';

const kinds: readonly OutcomeKind[] = ['settlement', 'partial', 'inconclusive', 'collapse'];
const NOBODY = 'nobody';

/** How talks end, and what was signed. */
export function endMetrics(scenario: Scenario): readonly Metric[] {
  return [
    { name: 'outcome', label: 'how the talks ended', kind: 'category', categories: kinds, of: kindOf },
    ...kinds.map((kind) => yesNo(kind, `the talks ended as ${kind}`, (outcome) => outcome.kind === kind)),
    yesNo('agreement', 'any agreement was signed', ({ agreements }) => agreements.length > 0),
    yesNo('substance', 'an agreement of substance was signed', ({ agreements }) =>
      agreements.some(({ substance }) => substance),
    ),
    yesNo('broken', 'an agreement was broken', ({ agreements }) =>
      agreements.some(({ status }) => status === 'broken'),
    ),
    {
      name: 'endedBy',
      label: 'party that left for good or walked out of the only plenary',
      kind: 'category',
      categories: [NOBODY, ...scenario.parties.map(({ id }) => id)],
      of: ({ outcome }) => outcome.endedBy ?? NOBODY,
    },
  ];
}

function kindOf({ outcome }: { readonly outcome: Outcome }): string {
  return outcome.kind;
}

function yesNo(name: string, label: string, holds: (outcome: Outcome) => boolean): YesNoMetric {
  return { name, label, kind: 'yesNo', of: ({ outcome }) => holds(outcome) };
}
