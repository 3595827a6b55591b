// End the programme first and accept verification (C8): what that position secures, and what it does not.
import fc from 'fast-check';
import {
  changeScenario,
  december2003,
  dealOf,
  gainOf,
  initialState,
  observe,
  phasedConcessions,
  rulebookOf,
  valuationOf,
  withAgent,
} from 'six-party-talks';
import type { Deal, Run } from 'six-party-talks';
import {
  aidDelivered,
  before,
  breached,
  forAllSeeds,
  inspectorsReturned,
  leadsTo,
  monotone,
  or,
  performed,
  promised,
  reportOf,
  scenarioNear,
  talksReport,
} from 'six-party-talks/testing';
import type { MonotoneClaim } from 'six-party-talks/testing';
import { describe, expect, test, vi } from 'vitest';
import { effort } from './effort.js';

vi.setConfig({ testTimeout: 120_000 * effort(1) }); // vitest's own 5 seconds are too few for many talks

const phased = withAgent(december2003, 'US', phasedConcessions());
/** The report as it is printed; the trace is not written anywhere. */
const report = { plugins: [talksReport({ save: () => 'trace.json' })] };

describe('inspectors and aid', () => {
  const promisedFirst = before(promised('verification'), aidDelivered());
  const inspectorsFirst = before(inspectorsReturned(), aidDelivered());

  test('no aid before inspections are promised even where proposals are phased, however much or little Washington trusts', () => {
    // Under verification first most of these scenarios bring no aid, and would say nothing of its order.
    const scenarios = scenarioNear(phased, {
      vary: {
        'parties.US.trust.DPRK': { min: 0.05, max: 0.65, steps: 6 },
        'parties.US.mandate': { min: 0, max: 0.1, steps: 4 },
      },
    });
    const property = forAllSeeds(scenarios, promisedFirst, { seeds: effort(6), per: 'event' });
    fc.assert(property, { numRuns: effort(4), seed: 2003 });
    expect(reportOf(property).triggered).toBeGreaterThanOrEqual(10); // of 24 runs
  });

  // Verification first, too, pays now and then before they are back: in one run of the first 32.
  test('fails by design: phasing pays before they are back', () => {
    const property = forAllSeeds(phased, inspectorsFirst, { seeds: 10, per: 'event' });
    expect(() => fc.assert(property, { ...report, seed: 2003 })).toThrowErrorMatchingInlineSnapshot(`
      [ClaimFailure: Property failed after 1 tests, shrunk 0 times
      The claim fails in december2003, simulation seed "3": events 0 to 87, up to round 2, December 2003 to May 2004: verification 1 (IAEA monitoring of shutdown/seals at declared site) was not completed; event 88, round 2, May 2004: Moscow delivered its part of energy 1 (emergency 50 kt HFO) in June 2004
      Differences to december2003:
        agents.US: verificationFirst → phasedConcessions
      Trace: trace.json
      Replay the run: npx six-party replay trace.json
      Replay the search: { seed: 2003, path: "0", endOnFailure: true }]
    `);
  });
});

test('a freeze that was promised is there within three rounds, or somebody was caught', () => {
  const kept = or(performed('rollback', 'freeze'), breached());
  const claim = leadsTo(promised('rollback', 'freeze'), kept, { within: 3 });
  const property = forAllSeeds(phased, claim, { seeds: effort(20) });
  fc.assert(property);
  expect(reportOf(property).triggered).toBeGreaterThanOrEqual(10); // of 20 runs
});

describe('monitoring deters; is more of it always good for Washington?', () => {
  /** What a deal is worth to Washington when the talks begin: one round is enough. */
  const worthToWashington =
    (deal: Deal) =>
    ({ trace }: Run): number => {
      const book = rulebookOf(trace.scenario);
      const [began] = trace.events;
      const drawn = began?.type === 'began' ? began.private : {};
      const opening = { ...initialState(book, trace.seed), private: drawn };
      return gainOf(valuationOf(observe(book, opening, 'US')), deal);
    };
  const moreMonitoring = (deal: Deal): MonotoneClaim => ({
    lever: {
      name: 'monitoring',
      values: [0.5, 1, 1.4],
      set: (scenario, factor) => {
        const { deterrence } = scenario.schedule!.verification!;
        const stronger = deterrence.map((chance) => chance * factor);
        return changeScenario(scenario, { schedule: { verification: { deterrence: stronger } } });
      },
    },
    measure: worthToWashington(deal),
    direction: 'nondecreasing',
    per: 'seed',
  });
  const how = { sequencing: 2, verification: 3, commitment: 2, form: 1 };
  const scenarios = scenarioNear(changeScenario(december2003, { horizon: { rounds: 1 } }), {
    vary: { 'parties.US.trust.DPRK': { min: 0.05, max: 0.95, steps: 9 } },
  });

  test('of a phased deal that gives up most of the programme, yes', () => {
    const deal = dealOf(december2003, { ...how, rollback: 3, security: 2, normalization: 2, energy: 2 });
    const property = monotone(moreMonitoring(deal), scenarios, { seeds: effort(2) });
    fc.assert(property, { numRuns: effort(4), seed: 2003 });
    expect(reportOf(property).triggered).toBeGreaterThanOrEqual(8); // of 8 seeds
  });

  test('fails by design: of a freeze that is overpaid, no, because the price is then surely paid', () => {
    const deal = dealOf(december2003, { ...how, rollback: 1, security: 4, normalization: 3, sanctions: 3 });
    const property = monotone(moreMonitoring(deal), scenarios, { seeds: 1 });
    expect(() => fc.assert(property, { ...report, numRuns: 10, seed: 2003 }))
      .toThrowErrorMatchingInlineSnapshot(`
      [ClaimFailure: Property failed after 6 tests, shrunk 1 times
      In december2003, simulation seed "1", turning monitoring from 1 to 1.4 lowers the measure from 0.00997 to 0.00976
      Differences to december2003:
        parties.US.trust.DPRK: 0.25 (0.18 … 0.32) → 0.85 (0.78 … 0.92)
      Trace: trace.json
      Replay the run: npx six-party replay trace.json
      Replay the search: { seed: 2003, path: "5:3", endOnFailure: true }]
    `);
  });
});
