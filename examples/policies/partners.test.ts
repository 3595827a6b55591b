// What partners can do: Seoul urges (C23, C24, C28), Tokyo does not pay.
import fc from 'fast-check';
import { changeScenario, december2003, engagement, phasedConcessions, withAgent } from 'six-party-talks';
import type { AgentParameters, Move, Run, Talks } from 'six-party-talks';
import {
  aidDelivered,
  always,
  forAllSeeds,
  implies,
  metamorphic,
  not,
  optedOut,
  reportOf,
} from 'six-party-talks/testing';
import { expect, test, vi } from 'vitest';
import { effort } from './effort.js';

vi.setConfig({ testTimeout: 120_000 * effort(1) }); // vitest's own 5 seconds are too few for many talks

/** Washington listens, if it negotiates at all. */
const listening = changeScenario(december2003, {
  horizon: { rounds: 4 },
  parties: { US: { mandate: 1, flexibility: 0.3 } },
});

const abandoned = changeScenario(listening, {
  dynamics: {
    events: [
      ...listening.dynamics!.events,
      {
        id: 'diplomacyAbandoned',
        label: 'Washington stops pursuing diplomacy',
        party: 'US',
        date: '2003-12-02',
        effects: [{ kind: 'veto', party: 'US', months: 600 }],
      },
    ],
  },
});

/** Seoul urges Washington to be firm in place of restraint, and speaks to the others as before. */
function hawkishSeoul(scenario: Talks): Talks {
  const { urges } = engagement().parameters as unknown as AgentParameters;
  const changed = urges.map((each) => (each.with === 'US' ? { ...each, urge: 0 } : each));
  return withAgent(scenario, 'ROK', engagement({ urges: changed }));
}

/** Everything that Washington says and does. */
const conductOf = ({ trace }: Run): Move[] =>
  trace.events.flatMap((event) => (event.type === 'moved' && event.party === 'US' ? [event.move] : []));

const unmoved = (source: Run, followUp: Run): boolean => {
  expect(conductOf(followUp)).toEqual(conductOf(source));
  return true;
};

test('once Washington has abandoned diplomacy, whatever Seoul urges changes nothing there', () => {
  const property = metamorphic({ transform: hawkishSeoul, relation: unmoved }, abandoned, {
    seeds: effort(6),
  });
  fc.assert(property);
  // What Seoul says differs in all of them.
  expect(reportOf(property).triggered).toBeGreaterThanOrEqual(6);
});

test('while it negotiates, Seoul is heard', () => {
  const property = metamorphic({ transform: hawkishSeoul, relation: unmoved }, listening, { seeds: 6 });
  expect(fc.check(property, { numRuns: 1 }).failed).toBe(true);
});

test('who signed without paying does not pay', () => {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const claim = always(implies(optedOut('Japan'), always(not(aidDelivered('Japan')))));
  const property = forAllSeeds(phased, claim, { seeds: effort(12), per: 'event' });
  fc.assert(property);
  // In every run Tokyo opts out of an agreement.
  expect(reportOf(property).triggered).toBeGreaterThanOrEqual(12);
});
