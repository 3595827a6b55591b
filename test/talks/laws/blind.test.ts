import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { observe, rulebookOf, withAgent } from '../../../src/talks/index.js';
import type { Rulebook, Talks, TalksState } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { differenceOf, walk } from '../playing.js';
import { scrambled, strangers } from '../scrambled.js';

/** At every turn the party decides again in a world where the others are somebody else. */
function expectBlind(scenario: Talks, seed: string): void {
  const worlds = new Map<string, { book: Rulebook; others: TalksState['private'] }>();
  let n = 0;
  walk(scenario, seed, {
    turn({ party, move, state, observation, random }) {
      let world = worlds.get(party);
      if (!world) {
        const other = scrambled(scenario, party, n++);
        worlds.set(party, (world = { book: rulebookOf(other), others: strangers(other, n) }));
      }
      const own = structuredClone(state.private[party]!);
      const elsewhere = { ...state, seed: 'another', private: { ...world.others, [party]: own } };
      const seen = observe(world.book, elsewhere, party);
      const again = scenario.agents[party]!.decide(seen, random());
      const difference = differenceOf(seen, observation) ?? differenceOf(again, move);
      if (difference !== undefined) throw new Error(`${party}: ${difference}`);
    },
  });
}

describe("a party's decision does not depend on what only others know", () => {
  test('generated talks', () => {
    fc.assert(fc.property(talks, seeds, expectBlind), { numRuns: 60, seed: 11 });
  });

  test('December 2003', () => {
    expectBlind(december2003, '1');
    expectBlind(withAgent(december2003, 'US', phasedConcessions()), '2');
  });
});

test('an observation holds nothing of the others, by any path', () => {
  const leaks = (scenario: Talks, seed: string): void => {
    walk(scenario, seed, {
      turn({ book, party, state, observation }) {
        const hidden = new Set<object>([state, state.private, book.scenario, book.scenario.agents]);
        for (const id of book.ids) {
          if (id === party) continue;
          for (const part of [state.private[id]!, book.party[id]!]) {
            hidden.add(part);
            for (const inner of Object.values(part) as unknown[]) {
              // What a party has declared is public.
              if (typeof inner === 'object' && inner !== null && inner !== book.party[id]!.declared) {
                hidden.add(inner);
              }
            }
          }
        }
        const reach = (value: unknown, path: string): void => {
          if (typeof value === 'function') throw new Error(`${path} is a function`);
          if (typeof value !== 'object' || value === null) return;
          if (hidden.has(value)) throw new Error(`${party} sees ${path}`);
          for (const key of Reflect.ownKeys(value)) {
            reach((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`);
          }
        };
        reach(observation, 'observation');
      },
    });
  };
  fc.assert(fc.property(talks, seeds, leaks), { numRuns: 30, seed: 12 });
  leaks(december2003, '1');
  expect(() => observe(rulebookOf(december2003), walk(december2003, '1', {}).state, 'Mongolia')).toThrow(
    'There is no party "Mongolia".',
  );
});
