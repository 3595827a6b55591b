import { refuse, unknownName, type Problem } from '../../input/index.js';
import { lastDay, needScenario, type Ids, type Scenario, type Seat } from '../../scenario/index.js';
import { plenaryRounds, textsPut, type Outcome, type OutcomeKind } from '../../talks/index.js';
import { actMetrics } from './actMetrics.js';
import { chanceMetric } from './chanceMetric.js';
import { accountMetrics } from './accountMetrics.js';
import { agreedMetrics } from './agreedMetrics.js';
import { optionMetric } from './optionMetric.js';
import { refusalMetrics } from './refusalMetrics.js';
import { talkUnits } from './talkUnits.js';
import type { MetricName } from './MetricName.js';
import type { Metric, MetricRange, NumberMetric, TimeMetric, YesNoMetric } from './Metric.js';

/**
 * Returns all ready-made metrics of a scenario, in order of report.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function metricsOf(scenario: Scenario): readonly Metric[] {
  needScenario(scenario);
  return [
    ...endMetrics(scenario),
    ...timeMetrics(scenario),
    ...sizeMetrics(scenario),
    ...agreedMetrics(scenario),
    ...refusalMetrics(scenario),
    ...accountMetrics(scenario),
    ...actMetrics(scenario),
    chanceMetric,
  ];
}

/**
 * Returns the names of the ready-made metrics of a scenario: `outcome`, `agreement`, `realisedGain.US` and so on.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function metricNames<I extends Ids = Ids>(scenario: Scenario<Seat, I>): readonly MetricName<I>[] {
  return metricsOf(scenario).map(({ name }) => name as MetricName<I>);
}

/**
 * Returns the metrics that were asked for, ready-made ones by their names.
 *
 * @throws SixPartyError `unknown-name` with every name that is not known
 */
export function chosenMetrics(scenario: Scenario, asked: readonly (string | Metric)[]): readonly Metric[] {
  const ready = new Map(metricsOf(scenario).map((metric) => [metric.name, metric]));
  const problems: Problem[] = [];
  const chosen = asked.flatMap((metric, index) => {
    if (typeof metric !== 'string') return [metric];
    const named = ready.get(metric);
    if (named !== undefined) return [named];
    const unknown = unknownName(`metrics[${index}]`, 'metric', metric, [...ready.keys()]);
    problems.push({ ...unknown, hint: unknown.hint || 'See metricNames(scenario).' });
    return [];
  });
  refuse('unknown-name', `${scenario.name} has no such metrics.`, problems);
  return chosen;
}

/**
 * How talks can end, in order of report, and whether they then could not have gone on: what has not happened by then
 * will not.
 */
const endings: Readonly<Record<OutcomeKind, { readonly isFinal: boolean }>> = {
  settlement: { isFinal: true },
  partial: { isFinal: false },
  inconclusive: { isFinal: false },
  collapse: { isFinal: true },
};

/** The category of `endedBy` where no party ended the talks. */
const NOBODY = 'nobody';

/** Metrics of how talks end, and what was signed. */
function endMetrics(scenario: Scenario): readonly Metric[] {
  const kinds = Object.keys(endings);
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

/**
 * Metrics of the time until something happens: in days or, where talks are one plenary, in the offers or drafts put until
 * then. Talks that reach their horizon are watched until then. Talks that settle or collapse before can no longer see it:
 * they count as watched to the last moment that any talks can reach, so that one minus the curve is the share of talks to
 * which it has happened, and not what would have happened had they gone on.
 */
function timeMetrics(scenario: Scenario): readonly Metric[] {
  const { dynamics } = scenario;
  const last = dynamics ? lastDay(scenario) : mostTexts(scenario);
  const { texts } = talkUnits(scenario);
  const unit = dynamics ? 'days' : texts;
  const time = (
    name: string,
    event: string,
    dayOf: (outcome: Outcome) => number | undefined,
  ): TimeMetric => ({
    name,
    label: `${unit} until ${event}`,
    kind: 'time',
    unit,
    of(run) {
      const { outcome } = run;
      const day = dayOf(outcome);
      // What ends one plenary happens at its last text.
      const until = dynamics ? outcome.day : textsPut(run.trace.events);
      if (day !== undefined) return { time: dynamics ? day : until, observed: true };
      const { isFinal } = endings[outcome.kind];
      return { time: isFinal ? Math.max(last, until) : until, observed: false };
    },
  });
  return [
    time('timeToAgreement', 'the first agreement', ({ agreements }) => agreements[0]?.day),
    time(
      'timeToSubstance',
      'the first agreement of substance',
      ({ agreements }) => agreements.find(({ substance }) => substance)?.day,
    ),
    time('timeToSettlement', 'the conflict was settled', ({ kind, day }) =>
      kind === 'settlement' ? day : undefined,
    ),
    time('timeToCollapse', 'the talks collapsed', ({ kind, day }) => (kind === 'collapse' ? day : undefined)),
  ];
}

/** Texts that one plenary can see at most. */
function mostTexts({ protocol, parties }: Scenario): number {
  return protocol.kind === 'saop' ? protocol.rounds * parties.length : protocol.drafts;
}

/** Of what is counted or weighed. */
const COUNT: MetricRange = { least: 0 };

/** Metrics of lengths, levels, values and amounts. What a scenario does not have has no metric. */
function sizeMetrics(scenario: Scenario): readonly Metric[] {
  const { issues, parties, costs, dynamics, schedule } = scenario;
  const ids = parties.map(({ id }) => id);
  const payers = ids.filter((id) => costs?.shares[id] !== undefined);
  const paths = dynamics?.paths ?? [];
  return [
    dynamics ? number('rounds', 'rounds played', 'rounds', ({ rounds }) => rounds, COUNT) : rounds(scenario),
    number('sessions', 'sessions held', 'sessions', ({ sessions }) => sessions, COUNT),
    number('days', 'days to the end of the talks', 'days', ({ day }) => day, COUNT),
    number('agreements', 'agreements signed', 'agreements', ({ agreements }) => agreements.length, COUNT),
    ...issues.map(({ id }) =>
      optionMetric(
        scenario,
        id,
        `level.${id}`,
        schedule ? `implemented level of ${id}` : `option of ${id} in force at the end`,
        ({ outcome }) => (schedule || outcome.agreements.length > 0 ? outcome.levels[id]! : null),
      ),
    ),
    ...ids.flatMap((id) => [
      number(
        `expectedGain.${id}`,
        `what ${id} expected to gain of the last deal that passed`,
        '',
        ({ gains }) => gains[id]!.expected,
      ),
      number(
        `realisedGain.${id}`,
        `value for ${id} of what was implemented`,
        '',
        ({ gains }) => gains[id]!.realised,
      ),
    ]),
    ...(payers.length > 0
      ? [number('aid', 'aid delivered', 'million US$', ({ aid }) => sum(aid), COUNT)]
      : []),
    ...payers.map((id) =>
      number(`aid.${id}`, `aid from ${id}`, 'million US$', ({ aid }) => aid[id] ?? 0, COUNT),
    ),
    ...(paths.length > 0
      ? [number('stock', 'fissile stock of all paths', "weapons' worth", ({ stocks }) => sum(stocks), COUNT)]
      : []),
    ...paths.map(({ id }) =>
      number(`stock.${id}`, `fissile stock of ${id}`, "weapons' worth", ({ stocks }) => stocks[id]!, COUNT),
    ),
    number('objections', 'objections heard', 'objections', (outcome) => objections(outcome), COUNT),
    ...ids.map((id) =>
      number(
        `objections.${id}`,
        `objections of ${id}`,
        'objections',
        (outcome) => objections(outcome, id),
        COUNT,
      ),
    ),
  ];
}

/** Rounds of the one plenary that talks without sessions are. */
function rounds(scenario: Scenario): NumberMetric {
  const { protocol } = scenario;
  const most = protocol.kind === 'saop' ? protocol.rounds : protocol.drafts;
  return {
    name: 'rounds',
    label: protocol.kind === 'saop' ? 'rounds of offers' : 'drafts put',
    kind: 'number',
    unit: talkUnits(scenario).rounds,
    range: { least: 0, most },
    of: ({ trace }) => plenaryRounds(scenario, trace.events),
  };
}

function number(
  name: string,
  label: string,
  unit: string,
  valueOf: (outcome: Outcome) => number | null,
  range?: MetricRange,
): NumberMetric {
  const of: NumberMetric['of'] = ({ outcome }) => valueOf(outcome);
  return { name, label, kind: 'number', unit, ...(range && { range }), of };
}

function sum(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((total, amount) => total + amount, 0);
}

function objections({ blockers }: Outcome, by?: string): number {
  return blockers.reduce((total, { party, count }) => total + (party === (by ?? party) ? count : 0), 0);
}
