import { describe, expect, it } from 'vitest';
import type { Deal, Rules } from '../../../src/scenario/index.js';
import { expectedGain, explainGain, type Beliefs } from '../../../src/valuation/index.js';
import { everyDeal } from '../smallSearches.js';
import { beliefsOf, DECEMBER_2003, PARTIES, RULES, TABLE, type ReferenceParty } from '../reference.js';

const { levels } = DECEMBER_2003;
const SEQUENCING = 2;
const PHASED = 2;
const WIT = TABLE.find(([name]) => name.startsWith('Wit'))![1];

const gain = (party: ReferenceParty, deal: Deal, rules = RULES, beliefs = beliefsOf(party)): number =>
  expectedGain(rules, party, beliefs, levels, deal);

const worstOff = (deal: Deal, rules: Rules, believe: (party: ReferenceParty) => Beliefs): number =>
  Math.min(...PARTIES.map((party) => gain(party, deal, rules, believe(party))));

const sequenced = (deal: Deal): Deal[] => [0, 1, 2, 3, 4].map((option) => deal.with(SEQUENCING, option));

/** Every 61st deal of the reference: all options meet all others. */
const SAMPLE = everyDeal([5, 5, 5, 5, 2, 2, 5, 2, 2]).filter((_, i) => i % 61 === 0);

function withDeterrence(factor: number): Rules {
  const { deterrence, ...verification } = RULES.schedule!.verification!;
  return {
    ...RULES,
    schedule: {
      ...RULES.schedule!,
      verification: { ...verification, deterrence: deterrence.map((d) => factor * d) },
    },
  };
}

function withReversibility(of: (r: number) => number): Rules {
  return {
    ...RULES,
    issues: RULES.issues.map((issue) =>
      issue.obligation
        ? {
            ...issue,
            obligation: { ...issue.obligation, reversibility: issue.obligation.reversibility.map(of) },
          }
        : issue,
    ),
  };
}

function fullTrust(party: ReferenceParty, discount = 0.9): Beliefs {
  const beliefs = beliefsOf(party);
  const trust = Object.fromEntries(Object.keys(beliefs.trust).map((id) => [id, { alpha: 4, beta: 0 }]));
  return { ...beliefs, trust, discount };
}

describe('what theory says of the expected gain', () => {
  it('trust: among parties that trust each other fully only time orders the stages', () => {
    // Phasing is best for the worst-off while trust is low …
    const now = sequenced(WIT).map((deal) => worstOff(deal, RULES, beliefsOf));
    expect(now.indexOf(Math.max(...now))).toBe(PHASED);
    expect(now.filter((floor) => floor > 0.01)).toHaveLength(1);
    // … with full trust it is not, and nobody loses by any order …
    const trusting = sequenced(WIT).map((deal) => worstOff(deal, RULES, fullTrust));
    expect(trusting.indexOf(Math.max(...trusting))).not.toBe(PHASED);
    expect(Math.min(...trusting)).toBeGreaterThan(0.1);
    // … and without discounting all orders are the same.
    for (const [, deal] of TABLE) {
      for (const party of PARTIES) {
        const gains = sequenced(deal).map((each) => gain(party, each, RULES, fullTrust(party, 1)));
        for (const each of gains) expect(each).toBeCloseTo(gains[0]!, 12);
      }
    }
  });

  it('reversibility: steps that can be taken back are never worse for the one who gives them', () => {
    const rules = [withReversibility(() => 0), RULES, withReversibility(() => 1)];
    for (const deal of SAMPLE) {
      const [forGood, asTheyAre, provisional] = rules.map((each) => gain('DPRK', deal, each));
      expect(asTheyAre).toBeGreaterThanOrEqual(forGood! - 1e-12);
      expect(provisional).toBeGreaterThanOrEqual(asTheyAre! - 1e-12);
    }
    const floors = rules.map((each) => worstOff(WIT, each, beliefsOf));
    expect(floors[0]).toBeLessThan(floors[1]!);
    expect(floors[1]).toBeLessThan(floors[2]!);
  });

  it('monitoring: deterrence serves the counterparts of the one that is watched', () => {
    const rules = [0, 0.5, 1].map(withDeterrence);
    for (const [, deal] of TABLE) {
      for (const party of PARTIES) {
        const [none, half, all] = rules.map((each) => gain(party, deal, each));
        if (party === 'DPRK') {
          expect(all).toBe(none);
        } else {
          expect(half).toBeGreaterThan(none!);
          expect(all).toBeGreaterThan(half!);
        }
      }
    }
    // Whatever the deal, what the watched party owes becomes more certain, and it alone stays as it was.
    for (const deal of SAMPLE.slice(0, 300)) {
      const [before, after] = [rules[0]!, rules[2]!].map(
        (each) => explainGain(each, 'US', beliefsOf('US'), levels, deal).steps,
      );
      before!.forEach((step, i) => {
        if (step.obligor !== 'DPRK') return;
        expect(after![i]!.reach * after![i]!.reliability).toBeGreaterThanOrEqual(
          step.reach * step.reliability,
        );
      });
      expect(gain('DPRK', deal, rules[2])).toBe(gain('DPRK', deal, rules[0]));
    }
  });

  it('phasing pays with a convex deterrent and reversible first steps, not with plain equal steps', () => {
    const plain = (party: ReferenceParty): Beliefs => beliefsOf(party, DECEMBER_2003, { convex: false });
    const forGood = withReversibility(() => 0);
    expect(worstOff(WIT, RULES, beliefsOf)).toBeCloseTo(0.0364, 4);
    expect(worstOff(WIT, forGood, plain)).toBeCloseTo(-0.0325, 4);
    // Without both, the order of rewards for a freeze is better than phasing; with both, phasing is best.
    const [, simultaneous, phased] = sequenced(WIT).map((deal) => worstOff(deal, forGood, plain));
    expect(phased).toBeLessThan(simultaneous!);
    // Each alone helps already.
    expect(worstOff(WIT, RULES, plain)).toBeCloseTo(0.0129, 4);
    expect(worstOff(WIT, forGood, beliefsOf)).toBeCloseTo(0.0224, 4);
  });
});
