// "The US will have to phase its proposals" (Wit, C13). Does it help, may it hurt, and how soon?
import fc from 'fast-check';
import { changeScenario, december2003, phasedConcessions, withAgent } from 'six-party-talks';
import {
  agreed,
  comparePolicies,
  eventually,
  monotone,
  not,
  probabilityAtLeast,
  reportOf,
  scenarioNear,
} from 'six-party-talks/testing';
import { expect, test, vi } from 'vitest';
import { effort } from './effort.js';

vi.setConfig({ testTimeout: 120_000 * effort(1) }); // vitest's own 5 seconds are too few for many talks

const agreementOfSubstance = eventually(agreed({ substance: true }));

test('in the mean, phasing never does worse than verification first, whatever Washington believes', () => {
  const scenarios = scenarioNear(december2003, {
    vary: { 'parties.US.trust.DPRK': { min: 0.05, max: 0.65, steps: 6 } },
  });
  const property = monotone(
    {
      lever: { path: 'agents.US', values: ['verificationFirst', 'phasedConcessions'] },
      measure: agreementOfSubstance,
      direction: 'nondecreasing',
      per: 'mean',
    },
    scenarios,
    { seeds: effort(12) },
  );
  fc.assert(property, { numRuns: effort(3), seed: 2003 });
  // On so many of the 36 seeds the two differ, and always one way.
  expect(reportOf(property).triggered).toBeGreaterThanOrEqual(10);
});

test('on the same seeds, phasing brings more agreements of substance', () => {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const found = comparePolicies(december2003, phased, agreementOfSubstance, { seeds: effort(30) });
  expect(found.interval!.low).toBeGreaterThan(0);
  expect(found.pValue).toBeLessThan(0.05);
  // So many seeds could have seen a difference as small as this.
  expect(found.couldSee).toBeLessThanOrEqual(0.2);
  // Where the two differ are the runs to read.
  expect(found.discordant).toHaveLength(found.better + found.worse);
});

test('nine times in ten, the first two rounds bring no agreement of substance (C10)', () => {
  const twoRounds = changeScenario(december2003, { horizon: { rounds: 2 } });
  const property = probabilityAtLeast(0.9, twoRounds, not(agreementOfSubstance));
  fc.assert(property);
  // What has no premise is put to the test by every run.
  expect(reportOf(property).triggered).toBeGreaterThanOrEqual(53);
});
