import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003, runTalks } from '../../../src/index.js';
import { agreed, eventually, evaluate, forAllSeeds, not, scenarioNear } from '../../../src/testing/index.js';
import type { ClaimFailure } from '../../../src/testing/index.js';

const near = scenarioNear(december2003, {
  vary: {
    'parties.US.mandate': { min: 0, max: 1 },
    'parties.US.trust.DPRK': { min: 0.05, max: 0.95, steps: 18 },
    'agents.US': ['verificationFirst', 'phasedConcessions'],
    'horizon.rounds': { min: 4, max: 12 },
  },
});

describe('a claim that does not hold', () => {
  const claim = eventually(agreed({ substance: true }));
  const found = fc.check(forAllSeeds(near, claim), { seed: 1, numRuns: 10 });
  const { failure, message } = found.errorInstance as ClaimFailure;

  test('is told by the differences to the baseline, the simulation seed and the reason', () => {
    expect(fc.defaultReportMessage(found)).toContain('Counterexample: [december2003]');
    expect(message).toBe(
      `The claim fails in december2003, simulation seed "${failure.seed!}": rounds 1 to 10, December 2003 to April 2008: no agreement of substance was signed`,
    );
  });

  test('is replayed from the scenario and the simulation seed', () => {
    const again = evaluate(claim, runTalks(failure.scenario, { seed: failure.seed! }));
    expect(again).toMatchObject({ holds: false, reason: failure.reason });
  });

  test('is replayed by fast-check', () => {
    const { seed, counterexamplePath } = found;
    const replayed = fc.check(forAllSeeds(near, claim), {
      seed,
      path: counterexamplePath!,
      endOnFailure: true,
    });
    expect((replayed.errorInstance as ClaimFailure).message).toBe(message);
  });
});

test('a claim that holds passes', () => {
  fc.assert(forAllSeeds(december2003, not(agreed({ substance: true })), { seeds: 2 }), { numRuns: 1 });
});
