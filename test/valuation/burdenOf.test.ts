import { describe, expect, it } from 'vitest';
import { burdenOf } from '../../src/valuation/burdenOf.js';
import { RULES } from './reference.js';

describe('burdenOf', () => {
  const costs = { shares: { US: 0.25, China: 0.75 }, costs: { energy: [100, 500] }, burden: { US: 0.2 } };
  const rules = { ...RULES, costs };

  it('is burden × thousand million US$ × share', () => {
    expect(burdenOf(rules, 'US', 'energy', 2, {})).toBeCloseTo(0.2 * 0.5 * 0.25, 12);
  });

  it('is 0 for those who opt out, feel no burden, pay no share or owe nothing', () => {
    expect(burdenOf(rules, 'US', 'energy', 2, { paying: false })).toBe(0);
    expect(burdenOf(rules, 'China', 'energy', 2, {})).toBe(0);
    expect(burdenOf(rules, 'DPRK', 'energy', 2, {})).toBe(0);
    expect(burdenOf(rules, 'US', 'civilNuclear', 1, {})).toBe(0);
    const { costs: _, ...free } = rules;
    expect(burdenOf(free, 'US', 'energy', 2, {})).toBe(0);
  });
});
