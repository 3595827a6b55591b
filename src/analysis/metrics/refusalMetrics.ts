import type { Scenario } from '../../scenario/index.js';
import { refusalsOf, type Refusal, type Run } from '../../talks/index.js';
import type { Metric } from './Metric.js';
import { talkUnits } from './talkUnits.js';

/** Metrics of who turned down what: drafts by objecting to them, offers by putting other ones. */
export function refusalMetrics(scenario: Scenario): readonly Metric[] {
  const { parties, issues } = scenario;
  const { texts } = talkUnits(scenario);
  const count = (name: string, label: string, counts: (refusal: Refusal) => boolean): Metric => ({
    name,
    label: `${texts} refused${label}`,
    kind: 'number',
    unit: texts,
    range: { least: 0 },
    of({ trace: { events } }) {
      let refusals = known.get(events);
      if (!refusals) known.set(events, (refusals = refusalsOf(scenario, events)));
      return refusals.filter(counts).length;
    },
  });
  return [
    count('refusals', '', () => true),
    ...parties.flatMap(({ id: party }) => [
      count(`refusals.${party}`, ` by ${party}`, (refusal) => refusal.party === party),
      ...issues.map(({ id: issue }) =>
        count(
          `refusals.${party}.${issue}`,
          ` by ${party} over ${issue}`,
          (refusal) => refusal.party === party && refusal.wishes.some((wish) => wish.issue === issue),
        ),
      ),
    ]),
  ];
}

/** A cache: many metrics ask the same of one run, by its events. */
const known = new WeakMap<Run['trace']['events'], readonly Refusal[]>();
