import { describe, expect, test } from 'vitest';
import { december2003 } from '../../src/scenarios/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../src/talks/index.js';
import type { Observation } from '../../src/talks/index.js';
import { compileValuation, expectedGain, gainOf } from '../../src/valuation/index.js';

const book = rulebookOf(december2003);
const seen = observe(book, initialState(book, '1'), 'DPRK');
const deal = december2003.issues.map(({ options }) => options.length - 1);

/** As the valuation has it, and by the formula. */
function gains(observation: Observation, paying = true): [number, number] {
  const { rules, party, own, public: now } = observation;
  return [
    gainOf(valuationOf(observation, paying), deal),
    expectedGain(rules, party, own, now.levels, deal, { paying }),
  ];
}

function expectFresh(observation: Observation, paying = true): void {
  const [tables, formula] = gains(observation, paying);
  expect(tables).toBeCloseTo(formula, 12);
}

describe('the valuation that goes with an observation', () => {
  test('is compiled once for the same beliefs and status quo', () => {
    const first = valuationOf(seen);
    expect(valuationOf({ ...seen, own: { ...seen.own, flexibility: 0.3 } })).toBe(first);
    expect(valuationOf(seen, true)).toBe(first);
    expect(valuationOf(seen, false)).not.toBe(first);
    expect(valuationOf(seen)).toBe(first);
    const { rules, party, own, public: now } = seen;
    expect(first).toEqual(compileValuation(rules, party, own, now.levels));
  });

  test('is another one for other beliefs, rules or levels, even with the very same weights', () => {
    const { own } = seen;
    expectFresh(seen);
    expectFresh({ ...seen, own: { ...own, noDeal: own.noDeal + 0.1 } });
    expectFresh({ ...seen, own: { ...own, discount: 0.4 } });
    expectFresh({ ...seen, own: { ...own, counterparts: [] } });
    expectFresh({ ...seen, own: { ...own, values: own.values.map((values) => values.map((v) => v / 2)) } });
    expectFresh({ ...seen, own: { ...own, trust: { ...own.trust, US: { alpha: 9, beta: 1 } } } });
    expectFresh({ ...seen, own: { ...own, trust: { ...own.trust, China: { alpha: 1, beta: 9 } } } });
    expectFresh({
      ...seen,
      public: { ...seen.public, levels: seen.public.levels.map((l, k) => (k === 0 ? 1 : l)) },
    });
    expectFresh({
      ...seen,
      rules: {
        ...seen.rules,
        schedule: {
          ...seen.rules.schedule!,
          sequencing: { ...seen.rules.schedule!.sequencing, monthsPerStage: 24 },
        },
      },
    });
    expectFresh({ ...seen, party: 'US', own: { ...own, trust: { ...own.trust, DPRK: own.trust.US! } } });
    expectFresh(seen);
  });

  test('a party that opts out bears no burden', () => {
    const japan = observe(book, initialState(book, '1'), 'Japan');
    expectFresh(japan, true);
    expectFresh(japan, false);
    expect(gains(japan, false)[0]).toBeGreaterThan(gains(japan, true)[0]);
  });
});
