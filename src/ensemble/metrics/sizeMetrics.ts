import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import type { Metric, NumberMetric } from './Metric.js';

/** Lengths, levels, values and amounts. What a scenario does not have has no metric. */
export function sizeMetrics({ issues, parties, costs, dynamics }: Scenario): readonly Metric[] {
  const ids = parties.map(({ id }) => id);
  const payers = ids.filter((id) => costs?.shares[id] !== undefined);
  const paths = dynamics?.paths ?? [];
  return [
    number('rounds', 'rounds played', 'rounds', ({ rounds }) => rounds),
    number('sessions', 'sessions held', 'sessions', ({ sessions }) => sessions),
    number('days', 'days to the end of the talks', 'days', ({ day }) => day),
    number('agreements', 'agreements signed', 'agreements', ({ agreements }) => agreements.length),
    ...issues.map(({ id }) =>
      number(`level.${id}`, `implemented level of ${id}`, 'levels', ({ levels }) => levels[id]!),
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
    ...(payers.length > 0 ? [number('aid', 'aid delivered', 'million US$', ({ aid }) => sum(aid))] : []),
    ...payers.map((id) => number(`aid.${id}`, `aid from ${id}`, 'million US$', ({ aid }) => aid[id] ?? 0)),
    ...(paths.length > 0
      ? [number('stock', 'fissile stock of all paths', "weapons' worth", ({ stocks }) => sum(stocks))]
      : []),
    ...paths.map(({ id }) =>
      number(`stock.${id}`, `fissile stock of ${id}`, "weapons' worth", ({ stocks }) => stocks[id]!),
    ),
    number('objections', 'objections heard', 'objections', (outcome) => objections(outcome)),
    ...ids.map((id) =>
      number(`objections.${id}`, `objections of ${id}`, 'objections', (outcome) => objections(outcome, id)),
    ),
  ];
}

function number(
  name: string,
  label: string,
  unit: string,
  valueOf: (outcome: Outcome) => number | null,
): NumberMetric {
  return { name, label, kind: 'number', unit, of: ({ outcome }) => valueOf(outcome) };
}

function sum(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((total, amount) => total + amount, 0);
}

function objections({ blockers }: Outcome, by?: string): number {
  return blockers.reduce((total, { party, count }) => total + (party === (by ?? party) ? count : 0), 0);
}
