import { describe, expect, it } from 'vitest';
import { expectedGain } from '../../src/valuation/index.js';
import { beliefsOf, DECEMBER_2003, PARTIES, RULES, TABLE } from './reference.js';

describe('expectedGain', () => {
  it.each(TABLE)('reproduces the reference: %s', (_, deal, gains) => {
    const found = PARTIES.map((party) =>
      expectedGain(RULES, party, beliefsOf(party), DECEMBER_2003.levels, deal).toFixed(4),
    );
    expect(found).toEqual(gains.map((gain) => gain.toFixed(4)));
  });
});
