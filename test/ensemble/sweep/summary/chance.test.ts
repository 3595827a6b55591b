import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../../src/analysis/index.js';
import { comparePolicies } from '../../../../src/testing/index.js';
import { hardliner, withAgent } from '../../../../src/index.js';
import {
  loadExperiment,
  openRuns,
  runEnsemble,
  summarizeRuns,
  sweepExperiment,
  type Experiment,
  type SweepSummary,
} from '../../../../src/ensemble/index.js';
import { load } from '../../experiment/experimentText.js';
import { gambled } from '../gamble.js';
import { copies, pond } from '../pond.js';
import { quick, workFolder } from '../workFolder.js';

const folder = workFolder();
const ofPond = (text: string): Promise<Experiment> => loadExperiment(text, { scenarioOf: () => pond });

async function summaryOf(experiment: Experiment): Promise<SweepSummary> {
  const place = folder();
  await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick, chunk: 7 });
  return await summarizeRuns(await openRuns([place]));
}

const alike = { low: null, high: null };

test('a game without chance: no interval and no p, in ensembles, comparisons and sweeps', async () => {
  const { chance, policies, differences, byPoint, factors } = await summaryOf(await ofPond(copies));
  expect(chance).toBe(false);
  expect(policies[0]!.metrics['agreement']).toMatchObject({ count: 30, runs: 90, ...alike });
  expect(policies[0]!.metrics['expectedGain.North']).toMatchObject({ meanLow: null, meanHigh: null });
  const { agreement } = differences[0]!.metrics;
  expect(agreement).toEqual({
    ...{ kind: 'yesNo', pairs: 90, differing: 30, difference: -1 / 3, gained: 0, lost: 30 },
    ...alike,
  });
  expect(differences[0]!.example).toEqual({
    ...{ metric: 'agreement', point: 0, replicate: 0, seed: '1/p0/0', rows: [0, 30] },
  });
  const shares = (of: SweepSummary['policies']): unknown[] =>
    of.map(({ metrics }) => (metrics['agreement'] as { share: number }).share);
  expect(byPoint.map(({ policies: of }) => shares(of))).toEqual([[1, 0], [0, 0], [0, 0]]); // prettier-ignore
  expect(byPoint.map(({ parameters }) => parameters)).toEqual(
    [0.3, 0.5, 0.7].map((level) => ({ 'parties.North.noDeal': level })),
  );
  expect(factors).toHaveLength(1);
  expect(factors[0]!.levels.map((of) => ['level' in of && of.level, ...shares(of.policies)])).toEqual([
    [0.3, 1, 0],
    [0.5, 0, 0],
    [0.7, 0, 0],
  ]);

  const ensemble = await runEnsemble(pond, { runs: 5, seed: 'x', metrics: ['agreement'], rows: true });
  expect(ensemble.chance).toBe(false);
  expect(ensemble.metrics).toEqual({ agreement: expect.objectContaining({ count: 5, ...alike }) as object });
  expect(ensemble.rows!.map(({ values }) => values)).toEqual(ensemble.rows!.map(() => ({ agreement: true })));

  const tough = withAgent(pond, 'South', hardliner());
  const compared = comparePolicies(pond, tough, ({ outcome }) => outcome.rounds, { seeds: 8 });
  expect(compared).toMatchObject({ chance: false, interval: null, pValue: null, couldSee: null });
  expect(comparePolicies(pond, tough, () => true, { seeds: 8 })).toMatchObject({
    interval: null,
    couldSee: null,
  });
});

test('a game with chance of which nothing came in so few runs keeps its interval', async () => {
  const experiment = await load(gambled(['expectedGain.A, outcome', 'collapse']));
  const { chance, policies } = await summaryOf(experiment);
  expect(chance).toBe(true);
  expect(policies[0]!.metrics['collapse']).toMatchObject({ count: 0, low: 0 });
  expect(policies[0]!.metrics).not.toHaveProperty('chance');
  expect((policies[0]!.metrics['collapse'] as { high: number }).high).toBeGreaterThan(0.1);
});

test('one policy without chance beside one with it: only the other has intervals, and their difference has', async () => {
  const mixed = await ofPond(
    copies.replace('agents: { South: hardliner }', 'agents: { North: randomBidder, South: randomBidder }'),
  );
  const { chance, policies, differences } = await summaryOf(mixed);
  expect(chance).toBe(true);
  expect(policies[0]!.metrics['agreement']).toMatchObject(alike);
  const { low, high } = policies[1]!.metrics['agreement'] as { low: number; high: number };
  expect(high).toBeGreaterThan(low);
  expect(differences[0]!.metrics['agreement']!.high).toBeGreaterThan(
    differences[0]!.metrics['agreement']!.low!,
  );
});

test('the interval is for chance within the points: what a factor does is not in it', async () => {
  const text = gambled(
    ['count: 4', 'count: 10'],
    ['parties.A.noDeal: [0, 0.2]', 'agents.A: [randomBidder, hardliner]'],
    ['{ A: randomBidder, B: randomBidder }', '{ B: randomBidder }'],
    ['{ A: randomBidder, B: hardliner }', '{ B: hardliner }'],
    ['agreement, expectedGain.A, outcome', 'agreement'],
  );
  const { policies, factors, differences } = await summaryOf(await load(text));
  for (const { metrics } of policies) {
    const { count, runs, low, high } = metrics['agreement'] as {
      count: number;
      runs: number;
      low: number;
      high: number;
    };
    const pooled = wilsonInterval(count, runs);
    expect([low <= count / runs, count / runs <= high]).toEqual([true, true]);
    expect(high - low).toBeLessThan(1.05 * (pooled.high - pooled.low));
  }
  expect(factors.map(({ factor, levels }) => [factor, levels.length])).toEqual([
    ['agents.A', 2],
    ['B', 3],
  ]);
  const { pValue, adjusted } = differences[0]!.metrics['agreement']!;
  expect(adjusted).toBe(pValue);
});

test('many p-values are told for all of them together (Holm)', async () => {
  const text = gambled(
    ['count: 4', 'count: 6'],
    ['  tough:', '  other: { agents: { A: hardliner, B: randomBidder } }\n  tough:'],
    ['expectedGain.A, outcome', 'settlement'],
  );
  const { differences } = await summaryOf(await load(text));
  const tests = differences
    .flatMap(({ metrics }) => Object.values(metrics))
    .filter(({ pValue }) => pValue !== undefined);
  expect(tests.length).toBeGreaterThan(1);
  const [least] = [...tests].sort((a, b) => a.pValue! - b.pValue!);
  expect(least!.adjusted).toBeCloseTo(least!.pValue! * tests.length, 15);
});

const close = (of: number): number => expect.closeTo(of, 12) as number;

test('a comparison that the back-test judges says what it found, and no other does', async () => {
  const text = (policies: string): string =>
    `name: judged\nscenario: december2003\npolicies:\n  asIs:\n${policies}seeds: 1\nmetrics: [substance]\n`;
  const { differences } = await summaryOf(
    await load(
      text(
        '  phased: { agents: { US: phasedConcessions } }\n  freer: { parties: { US: { mandate: 0.5 } } }\n',
      ),
    ),
  );
  expect(differences[0]!.backtest).toMatch(
    /^Back-test: "phased concessions bring more .*" is .* structure only\.$/,
  );
  expect(differences[1]).not.toHaveProperty('backtest');
});

test('a factor that is a range is told by the quarters of it', async () => {
  const text = copies
    .replace('[0.3, 0.5, 0.7]', '{ min: 0.2, max: 1 }')
    .replace('seeds: 30', 'seeds: 1\ndesign: { kind: latinHypercube, points: 8 }');
  const { factors, byPoint } = await summaryOf(await ofPond(text));
  expect(
    factors[0]!.levels.map((of) => ('from' in of ? [of.from, of.to, of.policies[0]!.runs] : of)),
  ).toEqual([
    [0.2, close(0.4), 2],
    [close(0.4), close(0.6), 2],
    [close(0.6), close(0.8), 2],
    [close(0.8), 1, 2],
  ]);
  expect(byPoint).toHaveLength(8);
});
