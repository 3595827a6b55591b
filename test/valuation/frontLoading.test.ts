import { describe, expect, it } from 'vitest';
import { explainGain, frontLoading } from '../../src/valuation/index.js';
import { beliefsOf, DECEMBER_2003, RULES, type ReferenceParty } from './reference.js';

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
