import { describe, expect, test } from 'vitest';
import { changeScenario, MONTH, rulesOf, type DiscountBy } from '../../src/scenario/index.js';
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

  test('where delays that were seen count, later steps are worth less, as soon as they are seen', () => {
    const duty = {
      issue: 'rollback',
      level: 1,
      party: 'DPRK',
      share: 1,
      stage: 1,
      months: 2,
      overdue: false,
    };
    const done = { ...duty, status: 'performed' as const, dueDay: 61, doneDay: 183 };
    const plan = { id: 0, round: 1, day: 0, deal, optOuts: {}, brokenBy: null, stage: 1, duties: [done] };
    const agreements = [{ ...plan, status: 'standing' as const }];
    const of = (discountBy: DiscountBy, late: boolean): number => {
      const rules = rulesOf(changeScenario(december2003, { schedule: { sequencing: { discountBy } } }));
      const start: Observation = { ...seen, rules };
      const before = gains(start)[0];
      return late ? gains({ ...start, public: { ...start.public, agreements } })[0] : before;
    };
    for (const by of ['stage', 'promised'] as const) expect(of(by, true)).toBe(of(by, false));
    expect(of('seen', false)).toBe(of('promised', false));
    const { party, own, public: now } = seen;
    const rules = rulesOf(changeScenario(december2003, { schedule: { sequencing: { discountBy: 'seen' } } }));
    const delay = 183 / (2 * MONTH);
    const formula = expectedGain(rules, party, own, now.levels, deal, { delay });
    expect(of('seen', true)).toBeCloseTo(formula, 12);
    expect(of('seen', true)).not.toBeCloseTo(of('seen', false), 3);
  });

  test('a party that opts out bears no burden', () => {
    const japan = observe(book, initialState(book, '1'), 'Japan');
    expectFresh(japan, true);
    expectFresh(japan, false);
    expect(gains(japan, false)[0]).toBeGreaterThan(gains(japan, true)[0]);
  });
});
