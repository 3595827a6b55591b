import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Run, Talks } from '../../../src/talks/index.js';
import {
  agreed,
  always,
  comparePolicies,
  evaluate,
  eventually,
  forAllSeeds,
  implies,
  metamorphic,
  monotone,
  not,
  probabilityAtLeast,
  reportOf,
  scenarioNear,
  seeds,
  talksReport,
  testProbability,
} from '../../../src/testing/index.js';
import type { ClaimFailure } from '../../../src/testing/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { accepted, coin } from './coin.js';

/** True of every run, and put to the test by those that agree. */
const order = always(implies(agreed(), agreed()));
const drawn = (from: number, to: number): fc.Arbitrary<Talks> =>
  fc.integer({ min: from, max: to }).map((percent) => coin(percent / 100));
const failureIn = (property: fc.IProperty<[Talks]>, parameters: fc.Parameters<[Talks]> = {}): ClaimFailure =>
  fc.check(property, parameters).errorInstance as ClaimFailure;

describe('a claim that no run put to the test fails with that reason', () => {
  test.each<[string, fc.IProperty<[Talks]>, RegExp]>([
    ['forAllSeeds', forAllSeeds(coin(0), order), /none of 32 runs: the premise did not come true in 32/],
    ['probabilityAtLeast', probabilityAtLeast(0.5, coin(0), order), /none of \d+ runs: the premise/],
    [
      'a predicate',
      forAllSeeds(coin(0), (run) => fc.pre(accepted(run) === true), { seeds: 3 }),
      /none of 3 runs: fc.pre left it out in 3/,
    ],
    [
      'a relation that compares nothing',
      metamorphic({ transform: (same) => same, relation: () => (fc.pre(false), true) }, coin(1), {
        seeds: 4,
      }),
      /none of 4 pairs: fc.pre left it out in 4/,
    ],
    [
      'a change that changes nothing',
      metamorphic({ transform: (same) => same, relation: () => true }, coin(1), { seeds: 4 }),
      /none of 4 pairs: both runs were alike in 4/,
    ],
    [
      'a measure that never moves, per seed',
      monotone(
        turning(() => 1, 'seed'),
        coin(1),
        { seeds: 4 },
      ),
      /none of 4 seeds: the measure stayed where it was in 4/,
    ],
    [
      'a measure that never moves, in the mean',
      monotone(
        turning(() => 1, 'mean'),
        coin(1),
        { seeds: 4 },
      ),
      /none of 4 seeds: the measure stayed where it was in 4/,
    ],
  ])('%s', (_name, property, reason) => {
    const { message, failure } = failureIn(property);
    expect(message).toMatch(/^Nothing put the claim to the test in coin/);
    expect(message).toMatch(reason);
    expect(message).toContain('allowVacuous: true');
    expect(failure).toMatchObject({ vacuous: true, seed: undefined, trace: undefined });
    expect(reportOf(property)).toMatchObject({ triggered: 0, scenarios: 1 });
  });

  test('unless that is meant', () => {
    const property = forAllSeeds(coin(0), order, { allowVacuous: true });
    fc.assert(property);
    expect(reportOf(property).words).toBe('triggered in none of 32 runs (1 scenario, seeds 1 to 32)');
    fc.assert(probabilityAtLeast(0.5, coin(0), order, { allowVacuous: true }));
    const same = { transform: (talks: Talks) => talks, relation: () => true };
    fc.assert(metamorphic(same, coin(1), { seeds: 2, allowVacuous: true }));
    fc.assert(
      monotone(
        turning(() => 1, 'seed'),
        coin(1),
        { seeds: 2, allowVacuous: true },
      ),
    );
  });
});

function turning(measure: (run: Run) => number, per: 'seed' | 'mean') {
  const lever = { path: 'parties.B.mandate', values: [0.2, 0.8] };
  return { lever, measure, direction: 'nondecreasing', per } as const;
}

test('a pass says how many runs put it to the test', () => {
  const property = forAllSeeds(coin(0.3), order);
  fc.assert(property);
  const tested = seeds(32).filter((seed) => accepted(runTalks(coin(0.3), { seed }))).length;
  const report = { looks: 32, triggered: tested, scenarios: 1, unplayed: 0, seeds: '1 to 32' };
  expect(reportOf(property)).toMatchObject(report);
  expect(reportOf(property).words).toBe(`triggered in ${tested} of 32 runs (1 scenario, seeds 1 to 32)`);
  expect(testProbability(0.5, coin(0.3), order)).toMatchObject({ verdict: 'accept', seeds: /^1 to \d+$/ });
  const { triggered, runs } = testProbability(0.5, coin(0.3), order);
  expect(triggered).toBe(
    seeds(runs).filter((seed) => evaluate(eventually(agreed()), runTalks(coin(0.3), { seed })).holds).length,
  );
});

test('the plugin says so as well, and nothing of other properties', () => {
  const say = vi.fn();
  const plugins = [talksReport({ say })];
  const property = forAllSeeds(coin(0.3), order);
  fc.assert(property, { plugins });
  fc.assert(
    fc.property(fc.nat(), () => true),
    { plugins },
  );
  expect(say.mock.calls).toEqual([[`The claim holds: ${reportOf(property).words}`]]);
});

describe('over many scenarios the whole property counts', () => {
  test('a scenario that puts nothing to the test is no counterexample', () => {
    const property = forAllSeeds(drawn(0, 30), order, { seeds: 4 });
    fc.assert(property, { seed: 1 });
    const { scenarios, looks, triggered } = reportOf(property);
    expect(looks).toBe(4 * scenarios);
    expect(scenarios).toBeGreaterThanOrEqual(100);
    expect(triggered).toBeGreaterThan(0);
    expect(triggered).toBeLessThan(looks / 2);
  });

  test('nor does it stand in for one that would: none in all fails, and does not shrink', () => {
    const near = scenarioNear(coin(0), { vary: { 'parties.A.mandate': { min: 0, max: 1 } } });
    const property = forAllSeeds(near, order, { seeds: 3 });
    const found = fc.check(property, { seed: 1, numRuns: 4 });
    expect(found).toMatchObject({ failed: true, numShrinks: 0 });
    const { message, failure } = found.errorInstance as ClaimFailure;
    expect(message).toContain('in 100 scenarios (triggered in none of 300 runs');
    // It is about none of them, but about all that are near.
    expect(message).not.toContain('Differences');
    expect(failure.scenario.parties[0]!.mandate).toBe(0);
    const plugins = [talksReport()];
    expect(() => fc.assert(property, { seed: 1, numRuns: 4, plugins })).toThrow(/search: \{ seed: 1 \}$/);
  });

  test('and is counted anew when it is run again', () => {
    const property = forAllSeeds(drawn(90, 100), order, { seeds: 2 });
    fc.assert(property, { seed: 1, numRuns: 5 });
    const first = reportOf(property);
    fc.assert(property, { seed: 1, numRuns: 5 });
    expect(reportOf(property)).toEqual(first);
    expect(first.scenarios).toBe(5);
  });

  test('a counterexample still shrinks, past scenarios that put nothing to the test', () => {
    const near = scenarioNear(coin(0), { vary: { 'parties.B.mandate': { min: 0, max: 1, steps: 10 } } });
    const claim = always(implies(agreed(), not(agreed())));
    const { failure } = failureIn(forAllSeeds(near, claim, { seeds: 8 }), { seed: 2 });
    expect(failure.vacuous).toBeUndefined();
    const { mandate } = failure.scenario.parties[1]!;
    const smaller = seeds(8).filter((seed) =>
      accepted(runTalks(coin(Math.round((mandate as number) * 10 - 1) / 10), { seed })),
    );
    expect(smaller).toEqual([]);
  });
});

describe('the effort of a first property', () => {
  test('over an arbitrary is 40 games, which the report says; of one scenario 32', () => {
    const property = forAllSeeds(drawn(90, 100), order);
    fc.assert(property);
    expect(reportOf(property)).toMatchObject({ scenarios: 20, looks: 40, unplayed: 80 });
    expect(reportOf(property).words).toContain('80 more not played: give seeds to play them');
    const relation = metamorphic({ transform: () => coin(0), relation: () => true }, drawn(90, 100));
    fc.assert(relation);
    expect(reportOf(relation)).toMatchObject({ scenarios: 10, looks: 20 });
  });

  test('with seeds all that fast-check draws is played', () => {
    const property = forAllSeeds(drawn(90, 100), order, { seeds: 1 });
    fc.assert(property);
    expect(reportOf(property)).toMatchObject({ scenarios: 100, looks: 100, unplayed: 0 });
  });

  test('in the mean there is none', () => {
    expect(() =>
      monotone(
        turning(() => 1, 'mean'),
        drawn(0, 100),
      ),
    ).toThrow(/seeds: .*how many seeds/);
  });

  test('where nothing triggers, none of the unplayed counts either', () => {
    const { message } = failureIn(forAllSeeds(drawn(0, 0), order));
    expect(message).toContain('in 20 scenarios (triggered in none of 40 runs');
  });
});

describe('a seed given twice is refused', () => {
  const twice = { seeds: ['1', '2', '1'] };
  test.each<[string, () => unknown]>([
    ['comparePolicies', () => comparePolicies(coin(0), coin(1), agreed(), twice)],
    ['forAllSeeds', () => forAllSeeds(coin(1), order, twice)],
    ['metamorphic', () => metamorphic({ transform: (x) => x, relation: () => true }, coin(1), twice)],
    [
      'monotone',
      () =>
        monotone(
          turning(() => 1, 'seed'),
          coin(1),
          twice,
        ),
    ],
  ])('by %s', (_name, make) => {
    expect(make).toThrow(/seeds\[2\]: Expected another seed than seeds\[0\], but found "1"/);
  });
});

describe('an option that is misspelt is refused', () => {
  test.each<[string, () => unknown]>([
    ['comparePolicies', () => comparePolicies(coin(0), coin(1), agreed(), { seed: 5 } as object)],
    [
      'metamorphic',
      () => metamorphic({ transform: (x) => x, relation: () => true }, coin(1), { sead: 4 } as object),
    ],
    [
      'monotone',
      () =>
        monotone(
          turning(() => 1, 'seed'),
          coin(1),
          { seed: 4 } as object,
        ),
    ],
  ])('by %s', (_name, make) => {
    expect(make).toThrow(/Did you mean "seeds"/);
  });
});

test('only properties of this library have a report', () => {
  expect(() => reportOf(fc.property(fc.nat(), () => true) as never)).toThrow(/property: /);
});
