import { expect, test } from 'vitest';
import { chosenMetrics, metricNames, metricsOf, type Metric } from '../../../src/analysis/index.js';
import { runSeed } from '../../../src/ensemble/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Run } from '../../../src/talks/index.js';
import { talks } from '../../ensemble/games.js';

const stating = changeScenario(talks, { protocol: { statement: true } });
const runs = Array.from({ length: 120 }, (_, n) => runTalks(stating, { seed: runSeed('metrics', n) }));
const metrics = new Map(metricsOf(talks).map((metric) => [metric.name, metric]));
const of = (name: string, run: Run): ReturnType<Metric['of']> => metrics.get(name)!.of(run);
const signed = ({ trace }: Run) => trace.events.flatMap((event) => (event.type === 'agreed' ? [event] : []));

/** What the metrics must say, from the trace and the last state. */
const truths: Readonly<Record<string, (run: Run) => unknown>> = {
  agreement: (run) => run.state.public.agreements.length > 0,
  agreements: (run) => run.state.public.agreements.length,
  substance: ({ state }) => state.public.agreements.some(({ deal }) => deal[0]! >= 1),
  broken: ({ state }) => state.public.agreements.some(({ status }) => status === 'broken'),
  rounds: ({ state }) => state.public.round,
  sessions: ({ state }) => state.public.sessions,
  days: ({ state }) => state.public.day,
  'level.arms': ({ state }) => state.public.levels[0],
  'level.aid': ({ state }) => state.public.levels[1],
  'expectedGain.North': ({ state }) => state.private['North']!.signedFor,
  endedBy: ({ state }) => state.public.left.find((id) => id !== 'Broker') ?? 'nobody',
  chairStatements: ({ trace }) => trace.events.filter(({ type }) => type === 'chairStated').length,
  objections: ({ state }) =>
    Object.values(state.public.heard)
      .flatMap(({ up, down }) => [...Object.values(up), ...Object.values(down)])
      .reduce((sum, count) => sum + count, 0),
  'objections.South': ({ state }) => {
    const { up, down } = state.public.heard['South']!;
    return [...Object.values(up), ...Object.values(down)].reduce((sum, count) => sum + count, 0);
  },
};

test.each(Object.keys(truths))('%s is what the last state says', (name) => {
  const said = runs.map((run) => of(name, run));
  expect(said).toEqual(runs.map(truths[name]!));
  expect(new Set(said).size, 'the runs must tell it apart').toBeGreaterThan(1);
});

test('how it ended is exactly one of the four', () => {
  const kinds = ['settlement', 'partial', 'inconclusive', 'collapse'];
  for (const run of runs) {
    expect(kinds.filter((kind) => of(kind, run) === true)).toEqual([of('outcome', run)]);
  }
  expect(new Set(runs.map((run) => of('outcome', run))).size).toBe(4);
});

test('the time to an agreement is the day of the first', () => {
  const seen = new Set<string>();
  for (const run of runs) {
    const [first] = run.state.public.agreements;
    const { kind, day } = run.outcome;
    const early = kind === 'settlement' || kind === 'collapse';
    const expected = first
      ? { time: first.day, observed: true }
      : { time: early ? 600 : day, observed: false };
    expect(of('timeToAgreement', run)).toEqual(expected);
    expect(signed(run).length).toBe(run.state.public.agreements.length);
    seen.add(`${first !== undefined} ${early}`);
  }
  expect(seen.size).toBe(4);
});

test('talks that settled cannot collapse, and are watched to the last day of all', () => {
  for (const run of runs) {
    const { kind, day } = run.outcome;
    const collapse = of('timeToCollapse', run);
    if (kind === 'collapse') expect(collapse).toEqual({ time: day, observed: true });
    else expect(collapse).toEqual({ time: kind === 'settlement' ? 600 : day, observed: false });
  }
});

test('parts add up to the whole', () => {
  const run = runTalks(december2003, { seed: 'parts' });
  const all = metricsOf(december2003);
  const sumOf = (prefix: string) =>
    all
      .filter(({ name }) => name.startsWith(`${prefix}.`))
      .reduce((sum, part) => sum + Number(part.of(run)), 0);
  for (const name of ['aid', 'stock', 'objections']) {
    expect(all.find((metric) => metric.name === name)!.of(run)).toBeCloseTo(sumOf(name), 9);
  }
  expect(sumOf('stock')).toBeGreaterThan(0);
});

test('every metric has its own name, and what a scenario lacks has none', () => {
  for (const scenario of [talks, december2003]) {
    expect(new Set(metricNames(scenario)).size).toBe(metricNames(scenario).length);
  }
  expect(metricNames(talks)).not.toContain('aid');
  expect(metricNames(december2003)).toEqual(expect.arrayContaining(['aid.Japan', 'stock.plutonium']));
});

test('all names that are not known are refused, with the nearest one', () => {
  const ask = () => chosenMetrics(december2003, ['agreemnt', 'outcome', 'level.rolback', '?']);
  expect(ask).toThrow(
    expect.objectContaining({
      code: 'unknown-name',
      issues: [
        expect.objectContaining({ path: 'metrics[0]', hint: 'Did you mean "agreement"?' }),
        expect.objectContaining({ path: 'metrics[2]', hint: 'Did you mean "level.rollback"?' }),
        expect.objectContaining({ path: 'metrics[3]', hint: 'See metricNames(scenario).' }),
      ],
    }),
  );
});
