import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/analysis/backtest/evidenceOf.js';
import { zoneShare } from '../../../src/analysis/backtest/zoneShare.js';
import { february2007, issues, scenarios } from '../../../src/scenarios/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { evidence } from './constructed.js';

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
