import { describe, expect, it } from 'vitest';
import { explainGain } from '../../src/valuation/index.js';
import { FULL_RULES, fullBeliefsOf } from './fullSize.js';
import { beliefsOf, DECEMBER_2003, DECEMBER_2008, RULES } from './reference.js';

const NONE = DECEMBER_2003.levels;

describe('explainGain', () => {
  it('lists the steps in issue order with all factors', () => {
    const { steps } = explainGain(RULES, 'DPRK', beliefsOf('DPRK'), NONE, [2, 0, 2, 1, 0, 0, 0, 0, 0]);
    expect(steps.map(({ issue, level, stage }) => [issue, level, stage])).toEqual([
      ['rollback', 1, 1],
      ['rollback', 2, 2],
      ['security', 1, 1],
    ]);
    const [freeze, disable, assurance] = steps;
    // Own: certain, and taken back with 0.9 if Washington, trusted 0.25, fails.
    expect(freeze).toMatchObject({ obligor: 'DPRK', months: 6, reach: 1, reliability: 1 });
    expect(freeze!.reversal).toBeCloseTo(1 - 0.9 * 0.75, 12);
    expect(freeze!.discount).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(freeze!.value).toBeLessThan(0);
    expect(disable).toMatchObject({ months: 12, reach: 0.25 });
    expect(disable!.reversal).toBeCloseTo(1 - 0.6 * 0.6, 12);
    expect(assurance).toMatchObject({ obligor: 'US', reliability: 0.25, reversal: 1 });
    for (const { reach, reliability, reversal, discount, value, contribution } of steps) {
      expect(contribution).toBeCloseTo(reach * reliability * reversal * discount * value, 15);
    }
  });

  it('is direct + κ × contributions − no-deal value', () => {
    const beliefs = fullBeliefsOf('US');
    const levels = FULL_RULES.issues.map(() => 0);
    const deal = [3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1];
    const { gain, direct, kappa, noDeal, steps } = explainGain(FULL_RULES, 'US', beliefs, levels, deal);
    expect(kappa).toBe(0.5);
    expect(noDeal).toBe(0.06);
    expect(direct).toBeCloseTo(0.02 * 0.5 + 0.01, 12);
    const sum = steps.reduce((total, { contribution }) => total + contribution, 0);
    expect(gain).toBeCloseTo(direct + 0.5 * sum - 0.06, 12);
  });

  it('reads a text short of a plan by one option in the order that the party would have', () => {
    const reading = { US: 4, DPRK: 0 };
    const schedule = FULL_RULES.schedule!;
    const open = {
      ...FULL_RULES,
      schedule: { ...schedule, commitment: { ...schedule.commitment!, reading } },
    };
    const levels = FULL_RULES.issues.map(() => 0);
    const gain = (
      rules: typeof open | typeof FULL_RULES,
      party: 'US' | 'DPRK',
      order: number,
      text: number,
    ) =>
      explainGain(rules, party, fullBeliefsOf(party), levels, [3, 3, order, 2, 2, 2, 2, 1, 1, text, 1]).gain;
    for (const order of [0, 1, 2, 3, 4]) {
      const dprk = Math.max(0, order - 1);
      const us = Math.min(4, order + 1);
      expect(gain(open, 'DPRK', order, 1)).toBe(gain(FULL_RULES, 'DPRK', dprk, 1));
      expect(gain(open, 'US', order, 1)).toBe(gain(FULL_RULES, 'US', us, 1));
      expect(gain(open, 'DPRK', order, 2)).toBe(gain(FULL_RULES, 'DPRK', order, 2));
    }
  });

  it('counts nothing that the status quo has already', () => {
    const { levels } = DECEMBER_2008;
    const beliefs = beliefsOf('US', DECEMBER_2008);
    for (const deal of [levels, NONE]) {
      const { gain, steps } = explainGain(RULES, 'US', beliefs, levels, deal);
      expect(steps).toEqual([]);
      expect(gain).toBe(-0.04);
    }
  });

  it('lets inspectors who are there already watch', () => {
    const beliefs = beliefsOf('US');
    const freeze = [1, 0, 2, 0, 0, 0, 0, 0, 0];
    const reliability = (levels: readonly number[]): number =>
      explainGain(RULES, 'US', beliefs, levels, freeze).steps[0]!.reliability;
    expect(reliability(NONE)).toBe(0.25);
    expect(reliability(NONE.with(1, 3))).toBe(1 - 0.75 * 0.5);
  });

  it('charges a payer its share, unless it opts out', () => {
    const costs = { shares: { US: 0.5, China: 0.5 }, costs: { energy: [100, 400] }, burden: { US: 0.3 } };
    const rules = { ...RULES, costs };
    const deal = [0, 0, 2, 0, 0, 0, 2, 0, 0];
    const valueOf = (options?: { paying: boolean }): number[] =>
      explainGain(rules, 'US', beliefsOf('US'), NONE, deal, options).steps.map(({ value }) => value);
    const [first, second] = valueOf({ paying: false });
    expect(valueOf()[0]).toBeCloseTo(first! - 0.3 * 0.1 * 0.5, 12);
    expect(valueOf()[1]).toBeCloseTo(second! - 0.3 * 0.4 * 0.5, 12);
  });

  it('is a plain scored game without a schedule: the status quo does not count', () => {
    const { schedule: _, ...rules } = RULES;
    const beliefs = beliefsOf('US');
    const deal = [2, 0, 0, 1, 0, 0, 0, 0, 0];
    const worth = deal.reduce((sum, option, k) => sum + beliefs.weights[k]! * beliefs.values[k]![option]!, 0);
    for (const levels of [NONE, deal]) {
      const { gain, direct, kappa, steps } = explainGain(rules, 'US', beliefs, levels, deal);
      expect(direct).toBeCloseTo(worth, 12);
      expect(gain).toBeCloseTo(worth - 0.06, 12);
      expect({ kappa, steps }).toEqual({ kappa: 1, steps: [] });
    }
  });
});
