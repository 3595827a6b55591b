import { describe, expect, it } from 'vitest';
import { reliabilityOf } from '../../../src/valuation/gain/trust.js';
import { trustAfter, trustOf } from '../../../src/valuation/index.js';
import { beliefsOf, RULES } from '../reference.js';

it('trustOf is the expected reliability', () => {
  expect(trustOf({ alpha: 1, beta: 3 })).toBe(0.25);
});

it('trustAfter learns from kept promises', () => {
  const trust = { alpha: 1, beta: 3 };
  expect(trustAfter(trust, 0)).toBe(trustOf(trust));
  expect(trustAfter(trust, 1)).toBe(0.4);
  expect(trustAfter(trust, 4)).toBe(0.625);
});

describe('reliabilityOf', () => {
  it('is trust that learns by stage', () => {
    expect(reliabilityOf(RULES, 'DPRK', beliefsOf('DPRK'), 'US', 1, 4)).toBe(0.25);
    expect(reliabilityOf(RULES, 'DPRK', beliefsOf('DPRK'), 'US', 3, 4)).toBe(0.5);
  });

  it('is lifted by what monitoring deters', () => {
    expect(reliabilityOf(RULES, 'US', beliefsOf('US'), 'DPRK', 1, 0)).toBe(0.25);
    expect(reliabilityOf(RULES, 'US', beliefsOf('US'), 'DPRK', 1, 4)).toBeCloseTo(1 - 0.75 * 0.3, 12);
  });

  it('is 1 for oneself and for the payers, but the mean trust in those they stand for to who doubts', () => {
    expect(reliabilityOf(RULES, 'DPRK', beliefsOf('DPRK'), 'DPRK', 1, 0)).toBe(1);
    expect(reliabilityOf(RULES, 'US', beliefsOf('US'), 'payers', 1, 0)).toBe(1);
    expect(reliabilityOf(RULES, 'DPRK', beliefsOf('DPRK'), 'payers', 1, 0)).toBe((0.25 + 0.5) / 2);
    expect(reliabilityOf(RULES, 'DPRK', beliefsOf('DPRK'), 'payers', 2, 0)).toBe((0.4 + 0.6) / 2);
  });
});
