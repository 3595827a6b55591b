import { describe, expect, it } from 'vitest';
import { compileValuation, expectedGain, gainOf } from '../../../src/valuation/index.js';
import {
  beliefsOf,
  DECEMBER_2003,
  DECEMBER_2008,
  FEBRUARY_2007,
  PARTIES,
  RULES,
  TABLE,
  type Situation,
} from '../reference.js';

/** Share of the deals that all six accept, per sequencing option: every one of the 800,000 is valued. */
function acceptedBySequencing(situation: Situation): number[] {
  const valuations = PARTIES.map((party) =>
    compileValuation(RULES, party, beliefsOf(party, situation), situation.levels),
  );
  const { sizes, deals } = valuations[0]!.space;
  const accepted = [0, 0, 0, 0, 0];
  const deal = sizes.map(() => 0);
  for (let n = 0; n < deals; n++) {
    let k = 0;
    for (let rest = n; k < sizes.length; k++) {
      deal[k] = rest % sizes[k]!;
      rest = Math.floor(rest / sizes[k]!);
    }
    if (valuations.every((valuation) => gainOf(valuation, deal) >= -1e-12)) {
      accepted[deal[2]!] = accepted[deal[2]!]! + 1;
    }
  }
  return accepted.map((count) => count / (deals / 5));
}

describe('deals that all six accept', () => {
  const december2003 = acceptedBySequencing(DECEMBER_2003);

  it('December 2003: the shares of the reference', () => {
    const percent = december2003.map((share) => (100 * share).toFixed(1));
    expect(percent).toEqual(['12.0', '20.4', '38.5', '12.9', '5.4']);
  });

  it('February 2007: all shares have grown and Initial Actions suit everybody', () => {
    acceptedBySequencing(FEBRUARY_2007).forEach((share, option) => {
      expect(share).toBeGreaterThan(december2003[option]!);
    });
    const initialActions = TABLE.find(([name]) => name.startsWith('Initial Actions'))![1];
    for (const party of PARTIES) {
      const beliefs = beliefsOf(party, FEBRUARY_2007);
      expect(expectedGain(RULES, party, beliefs, FEBRUARY_2007.levels, initialActions)).toBeGreaterThan(0);
    }
  });

  it('December 2008: nothing is left but rewards first and simultaneous', () => {
    const [, , phased, frontLoaded, verificationFirst] = acceptedBySequencing(DECEMBER_2008);
    expect([phased, frontLoaded, verificationFirst]).toEqual([0, 0, 0]);
  });
});
