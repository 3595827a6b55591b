import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileValuation, expectedGain, gainOf } from '../../../src/valuation/index.js';
import { everyDeal } from '../smallSearches.js';
import { FULL_RULES, fullBeliefsOf } from '../fullSize.js';
import {
  beliefsOf,
  DECEMBER_2003,
  DECEMBER_2008,
  PARTIES,
  RULES,
  TABLE,
  type Situation,
} from '../reference.js';
import { smallCase } from '../smallRules.js';

describe('compileValuation', () => {
  it.each([DECEMBER_2003, DECEMBER_2008])('agrees with the formula on the reference', (situation) => {
    for (const party of PARTIES) {
      const beliefs = beliefsOf(party, situation);
      const valuation = compileValuation(RULES, party, beliefs, situation.levels);
      for (const [, deal] of TABLE) {
        const gain = expectedGain(RULES, party, beliefs, situation.levels, deal);
        expect(gainOf(valuation, deal)).toBeCloseTo(gain, 12);
      }
    }
  });

  it('agrees with the formula where κ varies', () => {
    const levels = [...DECEMBER_2008.levels, 1, 0];
    for (const party of PARTIES) {
      const beliefs = fullBeliefsOf(party, DECEMBER_2008);
      const valuation = compileValuation(FULL_RULES, party, beliefs, levels);
      for (const [, some] of TABLE) {
        for (const rest of everyDeal([3, 2])) {
          const deal = [...some, ...rest];
          const gain = expectedGain(FULL_RULES, party, beliefs, levels, deal);
          expect(gainOf(valuation, deal)).toBeCloseTo(gain, 12);
        }
      }
    }
  });

  it('agrees with the formula on every deal of any small negotiation', () => {
    fc.assert(
      fc.property(smallCase, ({ rules, party, beliefs, levels, ...options }) => {
        const valuation = compileValuation(rules, party, beliefs, levels, options);
        for (const deal of everyDeal(valuation.space.sizes)) {
          const gain = expectedGain(rules, party, beliefs, levels, deal, options);
          expect(Math.abs(gainOf(valuation, deal) - gain)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('agrees with the formula at full size where promised times are discounted, from any status quo', () => {
    const { schedule, issues } = FULL_RULES;
    const months = [2, 6, 18, 24];
    for (const discountBy of ['promised', 'seen'] as const) {
      const rules = {
        ...FULL_RULES,
        issues: issues.map((issue) =>
          issue.obligation
            ? {
                ...issue,
                obligation: { ...issue.obligation, months: months.slice(0, issue.options.length - 1) },
              }
            : issue,
        ),
        schedule: { ...schedule!, sequencing: { ...schedule!.sequencing, discountBy } },
      };
      for (const levels of [DECEMBER_2003.levels, DECEMBER_2008.levels]) {
        for (const party of PARTIES) {
          const beliefs = fullBeliefsOf(party, DECEMBER_2008);
          for (const delay of [1, 2.9]) {
            const valuation = compileValuation(rules, party, beliefs, [...levels, 1, 0], { delay });
            for (const [, some] of TABLE) {
              const deal = [...some, 2, 1];
              const gain = expectedGain(rules, party, beliefs, [...levels, 1, 0], deal, { delay });
              expect(gainOf(valuation, deal)).toBeCloseTo(gain, 12);
            }
          }
        }
      }
    }
  });

  it('leaves nothing behind for the next compilation', () => {
    const compiled = (situation: Situation) =>
      PARTIES.map((party) => compileValuation(RULES, party, beliefsOf(party, situation), situation.levels));
    const alone = compiled(DECEMBER_2003);
    const kept = alone.map(({ base, table }) => ({ base: base.slice(), table: table.slice() }));
    compiled(DECEMBER_2008);
    const again = compiled(DECEMBER_2003);
    alone.forEach(({ base, table }, i) => {
      expect({ base, table }).toEqual(kept[i]);
      expect(again[i]).toEqual(alone[i]);
    });
  });
});
