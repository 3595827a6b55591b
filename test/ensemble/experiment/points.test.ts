import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellSeed, pointAt, runSeed, scenarioAt, type Experiment } from '../../../src/ensemble/index.js';
import { edited, load, small } from './experimentText.js';

const experiment = await load(small);
const every = (of: Experiment) => Array.from({ length: of.total }, (_, index) => pointAt(of, index));

test('every policy, point and replicate once; all runs of a cell stand together, and all of a point', () => {
  const runs = every(experiment);
  expect(new Set(runs.map(({ policy, point, replicate }) => `${policy} ${point} ${replicate}`)).size).toBe(
    48,
  );
  expect(runs.slice(0, 9).map(({ policy, point, replicate }) => [policy, point, replicate])).toEqual([
    ...[0, 1, 2, 3].map((replicate) => ['asIs', 0, replicate]),
    ...[0, 1, 2, 3].map((replicate) => ['tough', 0, replicate]),
    ['asIs', 1, 0],
  ]);
  expect(runs[9]!.parameters).toEqual({ 'parties.A.noDeal': 0, 'agents.A.parameters.e': 0.3 });
});

test('paired: policies share the seeds of a point and replicate, and no other runs do', async () => {
  const seeds = new Map<string, Set<string>>();
  for (const { seed, point, replicate } of every(experiment)) {
    const at = `${point} ${replicate}`;
    seeds.set(seed, (seeds.get(seed) ?? new Set()).add(at));
  }
  expect(seeds.size).toBe(24);
  expect([...seeds.values()].every((places) => places.size === 1)).toBe(true);
  const apart = await load(edited(['seeds: 4', 'seeds: { count: 4, paired: false }']));
  expect(new Set(every(apart).map(({ seed }) => seed)).size).toBe(48);
});

test('other replicates and policies leave seeds as they are', async () => {
  const more = await load(
    edited(
      ['seeds: 4', 'seeds: { count: 9, paired: false }'],
      ['  asIs:', '  new: { agents: { B: linear } }\n  asIs:'],
    ),
  );
  const less = await load(edited(['seeds: 4', 'seeds: { count: 4, paired: false }']));
  const key = ({ policy, point, replicate, seed }: ReturnType<typeof pointAt>) =>
    `${policy} ${point} ${replicate} ${seed}`;
  const there = new Set(every(more).map(key));
  expect(every(less).every((run) => there.has(key(run)))).toBe(true);
});

test('a run follows from its index alone, and its seed from its cell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47 }), (index) => {
      const run = pointAt(experiment, index);
      expect(pointAt(experiment, index)).toEqual(run);
      expect(run.seed).toBe(runSeed(cellSeed(experiment, run.policy, run.point), run.replicate));
    }),
    { numRuns: 30 },
  );
});

test('the scenario of a cell has the levels of its point, under its policy, and is kept', () => {
  for (const { policy, point, parameters } of every(experiment).filter(({ replicate }) => replicate === 0)) {
    const scenario = scenarioAt(experiment, policy, point);
    expect(scenario.parties[0]!.noDeal).toBe(parameters['parties.A.noDeal']);
    expect(scenario.agents.A!.parameters.e).toBe(parameters['agents.A.parameters.e']);
    expect(scenario.agents.B!.name).toBe(policy === 'tough' ? 'hardliner' : 'conceder');
    expect(scenarioAt(experiment, policy, point)).toBe(scenario);
  }
});
