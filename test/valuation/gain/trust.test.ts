import { describe, expect, it } from 'vitest';
import { reliabilityOf } from '../../../src/valuation/gain/trust.js';
import { standingBehind, trustAfter, trustOf } from '../../../src/valuation/index.js';
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

  it('is the mean trust in those who stand behind a step, 1 in oneself, and watching deters none of them', () => {
    const behind = ['US', 'ROK'];
    const asked = (party: 'US' | 'DPRK' | 'ROK', obligor: string, stage = 1, watch = 0) =>
      reliabilityOf(RULES, party, beliefsOf(party), obligor, stage, watch, behind);
    expect(asked('DPRK', 'US')).toBe((0.25 + 0.5) / 2);
    expect(asked('DPRK', 'US', 2)).toBe((0.4 + 0.6) / 2);
    expect(asked('ROK', 'US')).toBe((trustOf(beliefsOf('ROK').trust['US']!) + 1) / 2);
    expect(asked('US', 'US')).toBe(1);
    expect(asked('ROK', 'DPRK', 1, 4)).toBe(asked('ROK', 'DPRK', 1, 0));
  });

  it('of payers is the mean trust in those of the step, to who doubts them only', () => {
    const asked = (party: 'DPRK' | 'China') =>
      reliabilityOf(RULES, party, beliefsOf(party), 'payers', 1, 0, ['ROK']);
    expect(asked('DPRK')).toBe(0.5);
    expect(asked('China')).toBe(1);
  });
});

it('a step rests on its own payers or guarantors, else on whom its issue names', () => {
  const levels = { label: 'x', options: ['0', '1', '2'] };
  const owed = { side: 'B', reversibility: [0, 0] } as const;
  const costs = { shares: { US: 1 }, costs: {}, payers: { aid: [null, { ROK: 0.5, US: 0.5 }] } };
  const aid = { id: 'aid', ...levels, obligation: { ...owed, obligor: 'payers' } };
  const pact = {
    id: 'pact',
    ...levels,
    obligation: { ...owed, obligor: 'US', guarantors: [['US', 'ROK'], null] },
  };
  expect([1, 2].map((level) => standingBehind({ costs }, aid, level))).toEqual([undefined, ['ROK', 'US']]);
  expect([1, 2].map((level) => standingBehind({ costs }, pact, level))).toEqual([['US', 'ROK'], undefined]);
  expect(standingBehind({}, aid, 2)).toBeUndefined();
});
