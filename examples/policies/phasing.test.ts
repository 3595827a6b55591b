// "The US will have to phase its proposals" (Wit, C13). Does it help, and may it hurt?
import fc from 'fast-check';
import { december2003, phasedConcessions, withAgent } from 'six-party-talks';
import { agreed, comparePolicies, eventually, monotone, scenarioNear } from 'six-party-talks/testing';
import { expect, test } from 'vitest';
import { effort } from './effort.js';

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
});

test('on the same seeds, phasing brings more agreements of substance', () => {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const found = comparePolicies(december2003, phased, agreementOfSubstance, { seeds: effort(40) });
  expect(found.interval.low).toBeGreaterThan(0);
  expect(found.pValue).toBeLessThan(0.05);
  // Not on every seed, if one looks at enough of them: these are the runs to read.
  expect(found.discordant).toHaveLength(found.better + found.worse);
});
