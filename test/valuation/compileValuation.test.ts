import { describe, expect, it } from 'vitest';
import { compileValuation, expectedGain, gainOf } from '../../src/valuation/index.js';
import { beliefsOf, DECEMBER_2003, DECEMBER_2008, PARTIES, RULES, TABLE } from './reference.js';

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
});
