import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/history/backtest/tally.js';
import { changeScenario, quantityValue } from '../../../src/scenario/index.js';
import { february2007, scenarios } from '../../../src/scenarios/index.js';
import { texts } from '../../../src/history/record/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';

/** What a party has without a deal is stated at the reference: how far the start is from there moves it. */
function driftAtStart({ parties, dynamics }: Talks, id: string): number {
  const { reference, need, pressure, paths, deterrentHalf } = dynamics!;
  const drift = parties.find((party) => party.id === id)!.drift ?? {};
  const known = paths.filter(({ hidden, party }) => !hidden || party === id);
  const stock = known.reduce((sum, { initial }) => sum + quantityValue(initial), 0);
  const deterrent = (weapons: number): number => weapons / (weapons + deterrentHalf);
  return (
    (drift.need ?? 0) * (need.initial - reference!.need) +
    (drift.pressure ?? 0) * (pressure.initial - reference!.pressure) +
    (drift.deterrent ?? 0) * (deterrent(stock) - deterrent(reference!.stock))
  );
}

test('some start is away from the reference', () => {
  const drifts = Object.values(scenarios).flatMap((scenario) =>
    scenario.parties.map(({ id }) => driftAtStart(scenario, id)),
  );
  expect(drifts.filter((drift) => drift !== 0).length).toBeGreaterThan(6);
});

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test('has every party, with its no-deal value and a valuation less that value', () => {
    const { parties, valuations, noDeal } = evidenceOf(scenario);
    expect(parties).toEqual(scenario.parties.map(({ id }) => id));
    const nothing = scenario.issues.map(() => 0);
    for (const { id, noDeal: asked } of scenario.parties) {
      expect(Number.isFinite(gainOf(valuations[id]!, nothing))).toBe(true);
      expect(noDeal[id]).toBeTypeOf('number');
      expect(noDeal[id]).toBeCloseTo(quantityValue(asked ?? 0) + driftAtStart(scenario, id), 12);
    }
  });
});

test('who may opt out of paying is taken not to pay', () => {
  const { deal } = texts.initialActions2007;
  const gains = (scenario: typeof february2007) => {
    const { parties, valuations } = evidenceOf(scenario);
    return Object.fromEntries(parties.map((id) => [id, gainOf(valuations[id]!, deal)]));
  };
  const burden = Object.fromEntries(Object.keys(february2007.costs!.shares).map((id) => [id, 0.2]));
  const free = gains(february2007);
  const dear = gains(changeScenario(february2007, { costs: { burden } }));
  expect(dear.Japan).toBe(free.Japan);
  expect(dear.US).toBeLessThan(free.US!);
});
