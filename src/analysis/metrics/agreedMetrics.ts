import { GAIN_TOLERANCE } from '../../input/index.js';
import { dealOf, type Deal, type Scenario } from '../../scenario/index.js';
import { textsPut, type Outcome, type Run } from '../../talks/index.js';
import { distancesIn, hasKnownFrontier, MARKS, type Distances, type Mark } from '../space/distances.js';
import type { Metric, MetricRange } from './Metric.js';
import { optionMetric } from './optionMetric.js';
import { talkUnits } from './talkUnits.js';

/** Metrics of what was agreed: texts, after how many drafts or offers, for what gains, and how well. */
export function agreedMetrics(scenario: Scenario): readonly Metric[] {
  const { issues } = scenario;
  const { texts } = talkUnits(scenario);
  return [
    ...issues.map(({ id }) =>
      optionMetric(
        scenario,
        id,
        `lastText.${id}`,
        `option of ${id} in the last text`,
        ({ outcome }) => outcome.agreements.at(-1)?.levels[id] ?? null,
      ),
    ),
    ...issues.map(({ id }) =>
      optionMetric(
        scenario,
        id,
        `firstPlan.${id}`,
        `option of ${id} in the first agreement of substance`,
        ({ outcome }) => outcome.agreements.find(({ substance }) => substance)?.levels[id] ?? null,
      ),
    ),
    ...issues.map(({ id }) => highestMetric(scenario, id)),
    {
      name: 'offers',
      label: `${texts} put until the first text, the one that passed included`,
      kind: 'number',
      unit: texts,
      range: { least: 1 },
      of: ({ trace, outcome }) =>
        outcome.agreements.length === 0 ? null : textsPut(trace.events, ({ type }) => type === 'agreed'),
    },
    gains('sumOfGains', 'sum of what parties expected to gain of the last text', (all) =>
      all.reduce((sum, gain) => sum + gain, 0),
    ),
    gains('leastGain', 'what the party with the least expected to gain of the last text', (all) =>
      all.reduce((least, gain) => Math.min(least, gain)),
    ),
    gains(
      'nashProduct',
      'product of what parties expected to gain of the last text, 0 if one loses',
      (all) => all.reduce((product, gain) => product * (gain > GAIN_TOLERANCE ? gain : 0), 1),
      { least: 0 },
    ),
    ...(hasKnownFrontier(scenario) ? MARKS.map((mark) => distanceMetric(scenario, mark)) : []),
  ];
}

/** Options of a game without a schedule are not more or less: there it is what the one text says. */
function highestMetric(scenario: Scenario, id: string): Metric {
  const highest = ({ agreements }: Outcome): number =>
    agreements.reduce((most, { levels }) => Math.max(most, levels[id]!), 0);
  const label = scenario.schedule
    ? `highest level of ${id} in any text, 0 without one`
    : `option of ${id} in the text`;
  return optionMetric(scenario, id, `signed.${id}`, label, ({ outcome }) =>
    scenario.schedule || outcome.agreements.length > 0 ? highest(outcome) : null,
  );
}

function gains(
  name: string,
  label: string,
  of: (gains: readonly number[]) => number,
  range?: MetricRange,
): Metric {
  return {
    name,
    label,
    kind: 'number',
    unit: '',
    ...(range && { range }),
    of({ outcome }) {
      const expected = Object.values(outcome.gains).flatMap((gain) => gain.expected ?? []);
      return expected.length === 0 ? null : of(expected);
    },
  };
}

/** What is the greatest of a kind of each mark is told beside its name. */
const marks: Readonly<Record<Mark, string>> = {
  frontier: 'nearest efficient deal',
  nash: 'deal with the greatest product of gains',
  egalitarian: 'deal with the greatest least gain',
  kalaiSmorodinsky: 'deal with the greatest least share of what each could gain',
  utilitarian: 'deal with the greatest sum of gains',
};

function distanceMetric(scenario: Scenario, mark: Mark): Metric {
  return {
    name: `distance.${mark}`,
    label: `distance in gains of the text to the ${marks[mark]}`,
    kind: 'number',
    unit: '',
    range: { least: 0 },
    of: (run) => distancesOf(scenario, run)?.[mark] ?? null,
  };
}

/** A cache: a space takes up to a second to be searched, and every run and metric asks for it. */
const measures = new WeakMap<Scenario, ReturnType<typeof distancesIn>>();
/** A cache: all distances of a text are found at once. */
const measured = new WeakMap<Outcome, Distances>();

function distancesOf(scenario: Scenario, { outcome }: Run): Distances | undefined {
  const text = outcome.agreements.at(-1);
  if (text === undefined) return undefined;
  let distances = measured.get(outcome);
  if (distances === undefined) {
    let measure = measures.get(scenario);
    if (measure === undefined) measures.set(scenario, (measure = distancesIn(scenario)));
    const deal: Deal = dealOf(scenario, text.levels);
    measured.set(outcome, (distances = measure(deal)));
  }
  return distances;
}
