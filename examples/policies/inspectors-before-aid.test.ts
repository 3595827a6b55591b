// "The North is asked for a lot up front" (C13): under verification first, aid waits for the inspectors. Phasing gives
// that up, and one should know it.
import fc from 'fast-check';
import { december2003, phasedConcessions, withAgent } from 'six-party-talks';
import { aidDelivered, before, forAllSeeds, inspectorsReturned, scenarioNear } from 'six-party-talks/testing';
import { expect, test } from 'vitest';
import { effort } from './effort.js';

const inspectorsFirst = before(inspectorsReturned(), aidDelivered());

test('verification first: no aid before the inspectors return, whatever Washington believes', () => {
  const scenarios = scenarioNear(december2003, {
    vary: {
      'parties.US.trust.DPRK': { min: 0.05, max: 0.65, steps: 6 },
      'parties.US.mandate': { min: 0, max: 0.1, steps: 4 },
    },
  });
  const property = forAllSeeds(scenarios, inspectorsFirst, { seeds: effort(4), per: 'event' });
  fc.assert(property, { numRuns: effort(5), seed: 2003 });
});

test('fails by design: phasing delivers aid before the inspectors are back', () => {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const property = forAllSeeds(phased, inspectorsFirst, { seeds: 10, per: 'event' });
  const { errorInstance } = fc.check(property, { numRuns: 1 });
  expect((errorInstance as Error).message).toMatchInlineSnapshot(`
    "The claim fails in december2003, simulation seed "4": events 0 to 212, up to round 5, December 2003 to September 2004: verification 1 (IAEA monitoring of shutdown/seals at declared site) was not completed; event 213, round 5, September 2004: the US delivered its part of energy 1 (emergency 50 kt HFO) in October 2004
    Differences to december2003:
      agents.US: verificationFirst → phasedConcessions"
  `);
});
