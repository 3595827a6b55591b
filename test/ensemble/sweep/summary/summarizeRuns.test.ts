import { describe, expect, test } from 'vitest';
import { mcnemar, momentsOf, momentsSummary } from '../../../../src/analysis/index.js';
import {
  cellSeed,
  metricsOf,
  openFold,
  openRuns,
  playBatch,
  scenarioAt,
  summarizeRuns,
  sweepExperiment,
  type Experiment,
  type Metric,
  type SweepSummary,
} from '../../../../src/ensemble/index.js';
import { studentQuantile } from '../../../../src/numeric/index.js';
import { load } from '../../experiment/experimentText.js';
import { gambled } from '../gamble.js';
import { quick, workFolder } from '../workFolder.js';

const folder = workFolder();
const more = gambled(
  ['count: 4', 'count: 30'],
  ['  tough:', '  same: { agents: { A: randomBidder, B: randomBidder } }\n  tough:'],
  ['expectedGain.A, outcome', 'expectedGain.A, timeToAgreement, outcome'],
);
const experiment = await load(more);

async function summaryOf(of: Experiment): Promise<SweepSummary> {
  const place = folder();
  await sweepExperiment(of, { folder: place, workers: 1, disk: quick, chunk: 25 });
  return await summarizeRuns(await openRuns([place]));
}

/** Values of a policy at every point, played again without a sweep. */
function again(policy: string, metrics: readonly string[] = experiment.metrics): number[][] {
  return Array.from({ length: experiment.points }, (_, point) => {
    const seed = cellSeed(experiment, policy, point);
    const scenario = scenarioAt(experiment, policy, point);
    return [...playBatch({ scenario, seed, from: 0, to: 30, metrics }).values];
  });
}

const summary = await summaryOf(experiment);

test('per policy: what an ensemble of all its runs says', () => {
  expect([summary.runs, summary.points, summary.until]).toEqual([6 * 3 * 30, 6, undefined]);
  const known = new Map<string, Metric>(
    metricsOf(experiment.policies[0]!.scenario).map((metric) => [metric.name, metric]),
  );
  for (const { policy, runs, metrics } of summary.policies) {
    const fold = openFold(experiment.metrics.map((name) => known.get(name)!));
    again(policy).forEach((values, at) => {
      fold.add({ from: 30 * at, to: 30 * (at + 1), values: Float64Array.from(values) });
      fold.endPoint();
    });
    expect(runs).toBe(180);
    expect(metrics).toEqual(fold.summary());
  }
});

describe('differences to the first policy', () => {
  const [same, tough] = summary.differences;

  test('the same policy differs in nothing', () => {
    expect(same).toMatchObject({ policy: 'same', from: 'random' });
    expect(Object.keys(same!.metrics)).toEqual(['agreement', 'expectedGain.A']);
    expect(same!.metrics['agreement']).toMatchObject({ pairs: 180, difference: 0 });
    expect(same!.metrics['agreement']).not.toHaveProperty('pValue');
    // No difference in any pair is little known, not ± 0.
    const { difference, low, high } = same!.metrics['expectedGain.A']!;
    expect(difference).toBe(0);
    expect(high).toBeGreaterThan(0.001);
    expect(low).toBe(-high!);
  });

  test('shares: pairs that changed, with the exact test of McNemar', () => {
    const [first, other] = [again('random', ['agreement']).flat(), again('tough', ['agreement']).flat()];
    const gained = first.filter((yes, at) => yes < other[at]!).length;
    const lost = first.filter((yes, at) => yes > other[at]!).length;
    expect(lost).toBeGreaterThan(20);
    expect(tough!.metrics['agreement']).toEqual({
      kind: 'yesNo',
      pairs: 180,
      differing: gained + lost,
      difference: (gained - lost) / 180,
      low: expect.any(Number) as number,
      high: expect.any(Number) as number,
      gained,
      lost,
      pValue: mcnemar(lost, gained),
      // One test of several is worth less: here the other policy has none.
      adjusted: mcnemar(lost, gained),
    });
  });

  test('means: over pairs in which both have a value, by Student, within the points', () => {
    const metric = ['expectedGain.A'];
    const [first, other] = [again('random', metric), again('tough', metric)];
    const byPoint = first.map((values, point) =>
      values.map((value, at) => other[point]![at]! - value).filter((gap) => !Number.isNaN(gap)),
    );
    const gaps = byPoint.flat();
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    // Within the points: what the levels do from point to point is no chance (Welch, Satterthwaite).
    const parts = byPoint.map((of) => ({
      n: of.length,
      part: of.length * (momentsSummary(momentsOf(of)).variance ?? 0),
    }));
    const spread = parts.reduce((sum, { part }) => sum + part, 0);
    const freedom =
      spread ** 2 / parts.reduce((sum, { n, part }) => sum + (n > 1 ? part ** 2 / (n - 1) : 0), 0);
    const margin = (studentQuantile(0.975, freedom) * Math.sqrt(spread)) / gaps.length;
    const found = tough!.metrics['expectedGain.A']!;
    expect(gaps.length).toBeGreaterThan(10);
    expect(gaps.length).toBeLessThan(180);
    expect(found.pairs).toBe(gaps.length);
    expect(found.differing).toBe(gaps.filter((gap) => gap !== 0).length);
    expect(found.differing).toBeGreaterThan(0);
    expect(found.difference).toBeCloseTo(mean, 12);
    expect([found.low, found.high]).toEqual([
      expect.closeTo(mean - margin, 10) as number,
      expect.closeTo(mean + margin, 10) as number,
    ]);
  });

  test('the pair to read differs in a yes or no, if any pair does', async () => {
    const others = 'metrics: [expectedGain.A, offers, agreement]';
    const { differences } = await summaryOf(await load(more.replace(/metrics: .*/, others)));
    const { example } = differences[1]!;
    expect(example!.metric).toBe('agreement');
    const answers = (policy: string): readonly number[] => again(policy, ['agreement']).flat();
    const [first, other] = [answers('random'), answers('tough')];
    expect(example!.point * (first.length / 6) + example!.replicate).toBe(
      first.findIndex((yes, at) => yes !== other[at]),
    );
    const numbers = await load(more.replace(/metrics: .*/, 'metrics: [outcome, expectedGain.A]'));
    expect((await summaryOf(numbers)).differences[1]!.example!.metric).toBe('expectedGain.A');
  });

  test('there are none without pairs, or with one policy', async () => {
    const unpaired = await load(more.replace('paired: true', 'paired: false'));
    expect((await summaryOf(unpaired)).differences).toEqual([]);
    const alone = await load(more.replace(/ {2}(same|tough): .*\n/g, ''));
    expect((await summaryOf(alone)).differences).toEqual([]);
  });

  test('of policies that stop early, the replicates that both have', async () => {
    const stopped = await load(`${more}until: { metric: agreement, width: 0.6, every: 5 }\n`);
    const { policies, differences, until } = await summaryOf(stopped);
    expect(until).toEqual({ metric: 'agreement', width: 0.6, every: 5 });
    const [first, , third] = policies.map(({ runs }) => runs);
    expect(first).not.toBe(third);
    const { pairs } = differences[1]!.metrics['agreement']!;
    expect(pairs).toBeGreaterThan(0);
    expect(pairs).toBeLessThanOrEqual(Math.min(first!, third!));
  });
});
