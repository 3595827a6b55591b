import { expect, test } from 'vitest';
import {
  loadExperiment,
  meansOf,
  runEnsemble,
  scenarioAt,
  sensitivityOf,
  type Measure,
  type MorrisEffect,
  type SobolIndex,
} from '../../../src/ensemble/index.js';
import { edited, load, scenarioOf } from '../experiment/experimentText.js';

const ranged = edited(
  ['[0, 0.2]', '{ min: 0, max: 0.4 }'],
  ['{ min: 0.1, max: 0.5, levels: 3 }', '{ min: 0.1, max: 0.5 }'],
  ['factorial', '{ kind: factorial, levels: 2 }'],
);
const experiment = await load(ranged);

/** Ten times what A has without a deal, and nothing of anything else. */
const known: Measure = ({ parties }) =>
  Promise.resolve({ agreement: 10 * (parties[0]!.noDeal as number), rounds: null, outcome: null });

test('the factors are what the metric is a function of; nulls are told, categories left out', async () => {
  const asked: string[] = [];
  const report = await sensitivityOf(
    experiment,
    async (scenario, request) => {
      asked.push(`${request.seed} ${request.runs} ${request.metrics.join()}`);
      return await known(scenario, request);
    },
    { n: 32, resamples: 50 },
  );
  expect(new Set(asked)).toEqual(new Set(['1/sensitivity 4 agreement,rounds']));
  expect([asked.length, report.points]).toEqual([2 * 128, 128]);
  expect(report.policies.map(({ policy }) => policy)).toEqual(['asIs', 'tough']);
  const [agreement, rounds, ...rest] = report.policies[1]!.metrics;
  expect([rest, rounds]).toEqual([
    [],
    { metric: 'rounds', mean: null, factors: {}, note: 'There is no value at 128 of 128 points.' },
  ]);
  expect(agreement!.mean).toBeCloseTo(2, 1);
  const factors = agreement!.factors as Record<string, SobolIndex>;
  expect(factors['parties.A.noDeal']!.first.estimate).toBeCloseTo(1, 1);
  expect(factors['agents.A.parameters.e']!.total.estimate).toBe(0);
});

test('morris: the effect of the step that is made, two thirds of the range', async () => {
  const { policies } = await sensitivityOf(experiment, known, { method: 'morris', n: 5, resamples: 10 });
  expect(policies[0]!.metrics[0]!.factors).toMatchObject({
    'parties.A.noDeal': { mu: { estimate: expect.closeTo(8 / 3, 9) as number } },
    'agents.A.parameters.e': { mu: { estimate: 0 } },
  });
});

test('a share that a factor takes from none to all has an effect of 1, without an interval of no width', async () => {
  const step: Measure = ({ parties }) =>
    Promise.resolve({ agreement: (parties[0]!.noDeal as number) > 0.2 ? 1 : 0, rounds: null, outcome: null });
  const { policies, note } = await sensitivityOf(experiment, step, { method: 'morris', n: 10 });
  expect(note).toBe('');
  const { muStar, sigma } = policies[0]!.metrics[0]!.factors['parties.A.noDeal'] as MorrisEffect;
  expect(muStar).toEqual({ estimate: expect.closeTo(1, 12) as number, low: null, high: null });
  expect(sigma.estimate).toBeCloseTo(0, 12);
});

test('few samples are said to be few', async () => {
  const noteOf = async (method: 'sobol' | 'morris', n: number): Promise<string> =>
    (await sensitivityOf(experiment, known, { method, n, resamples: 10 })).note;
  expect(await noteOf('sobol', 31)).toMatch(/^31 base samples are few: below 32 /);
  expect(await noteOf('sobol', 32)).toBe('');
  expect(await noteOf('morris', 9)).toMatch(/^9 trajectories are few: below 10 /);
});

test('a file with ranges only needs no levels, as the analysis has a design of its own', async () => {
  const file = ranged.replace('{ kind: factorial, levels: 2 }', 'factorial');
  await expect(load(file)).rejects.toThrow('the number of levels');
  const alone = await loadExperiment(file, { scenarioOf, ownDesign: true });
  const { points, policies } = await sensitivityOf(alone, known, { method: 'morris', n: 2, resamples: 10 });
  expect([points, policies[0]!.metrics[0]!.mean]).toEqual([6, expect.any(Number) as number]);
  const given = await loadExperiment(ranged, { scenarioOf, ownDesign: true });
  expect(given.design).toEqual(experiment.design);
});

test('how many points are in hand changes nothing; progress counts to the end', async () => {
  const done: number[] = [];
  const one = await sensitivityOf(experiment, meansOf(), { n: 2, resamples: 10 });
  const many = await sensitivityOf(experiment, meansOf(), {
    n: 2,
    resamples: 10,
    inHand: 5,
    onProgress: (count, total) => done.push(count / total),
  });
  expect(many).toEqual(one);
  expect(done).toEqual(Array.from({ length: 16 }, (_, count) => (count + 1) / 16));
});

test('means are those of an ensemble', async () => {
  const scenario = scenarioAt(experiment, 'asIs', 1);
  const metrics = ['agreement', 'rounds', 'timeToAgreement', 'outcome'];
  const found = await meansOf()(scenario, { seed: 's', runs: 6, metrics });
  const { rows } = await runEnsemble(scenario, { seed: 's', runs: 6, metrics, rows: true, workers: 0 });
  expect(rows).toHaveLength(6);
  expect(found.agreement).toBeCloseTo(
    rows!.filter((row) => JSON.stringify(row).includes('true')).length / 6,
    9,
  );
  expect([found.outcome, typeof found.rounds]).toEqual([null, 'number']);
});

test('a failure stops it', async () => {
  let asked = 0;
  const fails: Measure = () => (++asked, Promise.reject(new Error('no')));
  await expect(sensitivityOf(experiment, fails, { n: 8, inHand: 2 })).rejects.toThrow('no');
  expect(asked).toBe(2);
});

test('bad input', async () => {
  const bad = { method: 'sobl', n: 1, alpha: 0, inHnd: 3 } as never;
  await expect(sensitivityOf(experiment, known, bad)).rejects.toThrow(
    /method: .*\n.*n: .*\n.*alpha: .*\n.*inHnd: .*"inHand"/,
  );
  const plain = await load('name: x\nscenario: lake\nseeds: 1\n');
  await expect(sensitivityOf(plain, known)).rejects.toThrow(/factors: .*\n.*metrics: .*such as agreement/);
});
