// What was promised, and by when: temporal claims, as a desk officer follows an agreement.
import fc from 'fast-check';
import { december2003, phasedConcessions, withAgent } from 'six-party-talks';
import {
  agreed,
  aidDelivered,
  always,
  breached,
  forAllSeeds,
  implies,
  leadsTo,
  not,
  optedOut,
  or,
  performed,
  promised,
  weakNext,
  weakUntil,
} from 'six-party-talks/testing';
import { test } from 'vitest';
import { effort } from './effort.js';

const phased = withAgent(december2003, 'US', phasedConcessions());

test('a freeze that was promised is there within three rounds, or somebody was caught', () => {
  const kept = or(performed('rollback', 'freeze'), breached());
  const claim = leadsTo(promised('rollback', 'freeze'), kept, { within: 3 });
  fc.assert(forAllSeeds(phased, claim, { seeds: effort(16) }), { numRuns: 1 });
});

test('who signed without paying does not pay, until something new is signed', () => {
  const unpaid = weakUntil(not(aidDelivered('Japan')), agreed());
  const claim = always(implies(optedOut('Japan'), weakNext(unpaid)));
  fc.assert(forAllSeeds(phased, claim, { seeds: effort(16), per: 'event' }), { numRuns: 1 });
});
