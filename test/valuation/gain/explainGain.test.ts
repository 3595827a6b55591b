import { describe, expect, it } from 'vitest';
import { changeScenario, dealOf, rulesOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { burdenOf } from '../../../src/valuation/gain/explainGain.js';
import { expectedGain, explainGain, frontLoading } from '../../../src/valuation/index.js';
import { FULL_RULES, fullBeliefsOf } from '../fullSize.js';
import type { ReferenceParty } from '../reference.js';
import { beliefsOf, DECEMBER_2003, DECEMBER_2008, PARTIES, RULES, TABLE } from '../reference.js';

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

  it('discounts by the promised time where the schedule says so, and by nothing else of it', () => {
    const rules = rulesOf(
      changeScenario(december2003, { schedule: { sequencing: { discountBy: 'promised' } } }),
    );
    const deal = dealOf(rules, {
      rollback: 2,
      sequencing: 2,
      security: 3,
      energy: 2,
      commitment: 2,
      form: 1,
    });
    const beliefs = fullBeliefsOf('DPRK');
    const floor = rules.issues.map(() => 0);
    const by = (levels: readonly number[], delay?: number) =>
      explainGain(rules, 'DPRK', beliefs, levels, deal, delay === undefined ? {} : { delay });
    const timesOf = ({ steps }: ReturnType<typeof by>) =>
      steps.map(({ issue, level, months }) => [issue, level, months]);
    expect(timesOf(by(floor))).toEqual([
      ['rollback', 1, 2],
      ['rollback', 2, 5],
      ['security', 1, 2],
      ['security', 2, 5],
      ['security', 3, 11],
      ['energy', 1, 2],
      ['energy', 2, 14],
    ]);
    // A freeze that stands takes no time any more: what comes next is nearer.
    const frozen = dealOf(rules, { rollback: 1, security: 2, energy: 1 });
    expect(timesOf(by(frozen))).toEqual([
      ['rollback', 2, 3],
      ['security', 3, 6],
      ['energy', 2, 12],
    ]);
    const [late, prompt, byStage] = [
      by(floor, 2.9).steps,
      by(floor).steps,
      explainGain(rulesOf(december2003), 'DPRK', beliefs, floor, deal).steps,
    ];
    prompt.forEach((step, n) => {
      expect(late[n]!.months).toBeCloseTo(2.9 * step.months, 12);
      expect(step.discount).toBeCloseTo(Math.pow(0.9, step.months / 12), 12);
      const { months, discount, contribution, ...rest } = step;
      const { months: _m, discount: stageDiscount, contribution: before, ...others } = byStage[n]!;
      expect(rest).toEqual(others);
      expect(contribution / discount).toBeCloseTo(before / stageDiscount, 12);
      expect(months).toBeGreaterThan(0);
    });
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

describe('expectedGain', () => {
  it.each(TABLE)('reproduces the reference: %s', (_, deal, gains) => {
    const found = PARTIES.map((party) =>
      expectedGain(RULES, party, beliefsOf(party), DECEMBER_2003.levels, deal).toFixed(4),
    );
    expect(found).toEqual(gains.map((gain) => gain.toFixed(4)));
  });
});

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

const loadOf = (party: ReferenceParty, deal: readonly number[], until?: number): number =>
  frontLoading(explainGain(RULES, party, beliefsOf(party), DECEMBER_2003.levels, deal), until);

describe('frontLoading', () => {
  const verificationFirst = [4, 4, 4, 1, 0, 0, 0, 0, 0];
  const wit = [3, 3, 2, 2, 2, 2, 2, 1, 1];

  it('is what a party loses by early stages minus what it wins in them', () => {
    const steps = [
      { stage: 1, value: -0.3 },
      { stage: 2, value: 0.1 },
      { stage: 2, value: -0.05 },
      { stage: 3, value: 0.8 },
    ].map((step) => ({
      issue: 'rollback',
      level: 1,
      obligor: 'DPRK',
      months: 6 * step.stage,
      reach: 0.5,
      reliability: 0.5,
      reversal: 1,
      discount: 0.9,
      contribution: 0,
      ...step,
    }));
    expect(frontLoading({ steps })).toBeCloseTo(0.25, 12);
    expect(frontLoading({ steps }, 1)).toBeCloseTo(0.3, 12);
    expect(frontLoading({ steps }, 3)).toBeCloseTo(-0.55, 12);
    expect(frontLoading({ steps: [] })).toBe(0);
  });

  it('C13: verification first asks the North for a lot up front for little, phasing does not', () => {
    const { rewards, phased, first } = {
      rewards: loadOf('DPRK', [3, 3, 0, 2, 2, 2, 2, 1, 1]),
      phased: loadOf('DPRK', wit),
      first: loadOf('DPRK', [3, 3, 4, 2, 2, 2, 2, 1, 1]),
    };
    expect(first).toBeGreaterThan(0);
    expect(phased).toBeLessThan(first);
    expect(rewards).toBeLessThan(phased);
    expect(loadOf('DPRK', verificationFirst)).toBeGreaterThan(0);
    expect(loadOf('US', verificationFirst)).toBeLessThan(0);
  });
});
