import fc from 'fast-check';
import { delaySeen } from '../../../src/talks/duties.js';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import type { Observation, Talks } from '../../../src/talks/index.js';
import { expectedGain } from '../../../src/valuation/index.js';
import { seated, seeds } from '../arbitraries.js';
import { walk } from '../playing.js';
import { worthSigned } from '../worthSigned.js';

/** Checks every yes and every text of these parties that binds them; returns how many there were. */
function expectRational(
  scenario: Talks,
  seed: string,
  parties: readonly string[],
): { yes: number; put: number } {
  const count = { yes: 0, put: 0 };
  walk(scenario, seed, {
    turn({ party, move, observation }) {
      if (!parties.includes(party)) return;
      const worth = worthSigned(observation, move);
      if (worth === null) return;
      count[move.kind === 'accept' ? 'yes' : 'put']++;
      expect(worth).toBeGreaterThanOrEqual(-1e-9);
    },
  });
  return count;
}

describe('nobody signs or puts a deal below its reservation value as it sees it', () => {
  test('agents with any position, in generated talks of either protocol', () => {
    const total = { yes: 0, put: 0 };
    fc.assert(
      fc.property(seated(['position', 'position', 'random']), seeds, ({ talks, positioned }, seed) => {
        const { yes, put } = expectRational(talks, seed, positioned);
        total.yes += yes;
        total.put += put;
      }),
      { numRuns: 120, seed: 13 },
    );
    expect(total.yes).toBeGreaterThan(10);
    expect(total.put).toBeGreaterThan(10);
  });

  test('the six delegations', () => {
    const ids = december2003.parties.map(({ id }) => id);
    const total = { yes: 0, put: 0 };
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      for (const scenario of [december2003, withAgent(december2003, 'US', phasedConcessions())]) {
        const { yes, put } = expectRational(scenario, seed, ids);
        total.yes += yes;
        total.put += put;
      }
    }
    expect(total.yes).toBeGreaterThan(0);
    expect(total.put).toBeGreaterThan(0);
  });
});

test('what is signed is worth to its signers what the agreement says that they expect', () => {
  fc.assert(
    fc.property(seated(['position', 'random']), seeds, ({ talks }, seed) => {
      let views: Readonly<Record<string, Observation>> = {};
      walk(talks, seed, {
        turn: ({ party, observation }) => {
          views = { ...views, [party]: { ...observation, own: structuredClone(observation.own) } };
        },
        event(event, state) {
          if (event.type !== 'agreed') return;
          for (const id in views) {
            const paying = (event.optOuts[id] ?? []).length === 0;
            const { rules } = views[id]!;
            const gain = expectedGain(rules, id, state.private[id]!, state.public.levels, event.deal, {
              paying,
              delay: rules.schedule?.sequencing.discountBy === 'seen' ? delaySeen(state.public) : 1,
            });
            expect(event.gains[id]).toBeCloseTo(gain, 9);
            expect(state.private[id]!.signedFor).toBe(event.gains[id]);
          }
        },
      });
    }),
    { numRuns: 80, seed: 14 },
  );
});
