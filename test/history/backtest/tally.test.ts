import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/history/backtest/tally.js';
import { changeScenario, quantityValue } from '../../../src/scenario/index.js';
import { february2007, scenarios } from '../../../src/scenarios/index.js';
import { texts } from '../../../src/history/record/index.js';
import { gainOf } from '../../../src/valuation/index.js';

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test('has every party, with its no-deal value and a valuation less that value', () => {
    const { parties, valuations, noDeal } = evidenceOf(scenario);
    expect(parties).toEqual(scenario.parties.map(({ id }) => id));
    const nothing = scenario.issues.map(() => 0);
    for (const { id, noDeal: asked } of scenario.parties) {
      expect(Number.isFinite(gainOf(valuations[id]!, nothing))).toBe(true);
      expect(noDeal[id]).toBeTypeOf('number');
      if (typeof asked === 'number') expect(noDeal[id]).toBe(quantityValue(asked));
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
