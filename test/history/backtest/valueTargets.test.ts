import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/history/backtest/tally.js';
import type { Evidence } from '../../../src/history/backtest/targets.js';
import { valueTargets, zoneShare } from '../../../src/history/backtest/valueTargets.js';
import { february2007, issues, scenarios } from '../../../src/scenarios/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { evidence } from './constructed.js';
import type { Worth } from './constructed.js';

const holds = (id: number, at: Readonly<Record<string, Evidence>>): boolean =>
  valueTargets.find((target) => target.id === id)!.holds(at);
const only =
  (issue: string, option: number, gain = 1): Worth =>
  (of) =>
    of(issue) === option ? gain : 0;

test('targets 1 to 10 in order', () => {
  expect(valueTargets.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe('each can hold and can fail', () => {
  test('1: what the DPRK has after the deal, not what it gains by it', () => {
    const at = (gain: number, noDeal: number) => ({
      december2003: evidence({ DPRK: gain }, { DPRK: noDeal }),
    });
    expect([holds(1, at(-0.1, 0)), holds(1, at(0.1, 0))]).toEqual([true, false]);
    expect([holds(1, at(0.1, -0.2)), holds(1, at(-0.1, 0.2))]).toEqual([true, false]);
  });

  test.each([
    [2, 'december2003', 'US'],
    [5, 'september2005', 'US'],
    [7, 'february2007', 'DPRK'],
    [8, 'december2008', 'DPRK'],
  ])('%i: in %s %s loses', (id, scenario, party) => {
    expect(holds(id, { [scenario]: evidence({ [party]: -0.01 }) })).toBe(true);
    expect(holds(id, { [scenario]: evidence({ [party]: 0 }) })).toBe(false);
    expect(holds(id, { [scenario]: evidence({ all: -0.01, [party]: 0.01 }) })).toBe(false);
  });

  test('3: phased plans against dismantle first, for the worst-off', () => {
    const at = (worth: number | Worth, dprk: number | Worth = worth) => ({
      december2003: evidence({ all: worth, DPRK: dprk }),
    });
    expect(holds(3, at(only('sequencing', 2)))).toBe(true);
    expect(holds(3, at(only('sequencing', 4)))).toBe(false);
    expect(holds(3, at(1))).toBe(false);
    expect(holds(3, at(only('sequencing', 2), 0))).toBe(false);
  });

  test('4: principles against a plan, for the worst-off', () => {
    const at = (option: number, dprk: number | Worth) => ({
      september2005: evidence({ all: only('commitment', option), DPRK: dprk }),
    });
    expect(holds(4, at(1, only('commitment', 1)))).toBe(true);
    expect(holds(4, at(1, 0))).toBe(false);
    expect(holds(4, at(2, 1))).toBe(false);
  });

  test('6: all gain; one that gains nothing is enough to fail', () => {
    expect(holds(6, { february2007: evidence() })).toBe(true);
    for (const party of evidence().parties) {
      expect(holds(6, { february2007: evidence({ [party]: 0 }) }), party).toBe(false);
    }
  });

  test.each([
    [9, 'february2007', 'december2003'],
    [10, 'december2003', 'december2008'],
  ])('%i: the zone of %s against that of %s', (id, larger, smaller) => {
    const [wide, narrow] = [
      evidence(),
      evidence({ US: only('sequencing', 4), DPRK: only('sequencing', 2, -1) }),
    ];
    expect(holds(id, { [larger]: wide, [smaller]: narrow })).toBe(true);
    expect(holds(id, { [larger]: narrow, [smaller]: wide })).toBe(false);
    expect(holds(id, { [larger]: wide, [smaller]: wide })).toBe(false);
  });
});

describe('the share of plans that nobody loses from', () => {
  test('all of it where everybody gains, nothing where one loses, a fifth where one order will do', () => {
    expect(zoneShare(evidence())).toBe(1);
    expect(zoneShare(evidence({ all: 0 }))).toBe(1);
    expect(zoneShare(evidence({ Japan: -1e-9 }))).toBe(0);
    const phased = zoneShare(evidence({ US: (option) => (option('sequencing') === 2 ? 1 : -1) }));
    expect(phased).toBeGreaterThan(0.17);
    expect(phased).toBeLessThan(0.23);
  });

  test('only written plans count', () => {
    const plan = evidence({ US: (option) => (option('commitment') === 2 && option('form') === 1 ? 1 : -1) });
    expect(zoneShare(plan)).toBe(1);
  });

  test('the sample is near the share of all 800,000 plans', () => {
    const at = evidenceOf(february2007);
    const deal = issues.map(({ options }) => options.length - 1);
    let [inside, all] = [0, 0];
    const visit = (k: number): void => {
      if (k === issues.length - 2) {
        all += 1;
        if (at.parties.every((id) => gainOf(at.valuations[id]!, deal) >= 0)) inside += 1;
        return;
      }
      for (let option = 0; option < issues[k]!.options.length; option++) {
        deal[k] = option;
        visit(k + 1);
      }
    };
    visit(0);
    expect(all).toBe(800_000);
    const share = inside / all;
    expect(Math.abs(zoneShare(at) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 2000));
  }, 60_000);

  test('the same sample every time', () => {
    for (const scenario of Object.values(scenarios)) {
      expect(zoneShare(evidenceOf(scenario))).toBe(zoneShare(evidenceOf(scenario)));
    }
  });
});
