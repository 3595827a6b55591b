import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { flawOf, played, walk } from '../playing.js';

function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null) return found;
  found.add(value);
  for (const inner of Object.values(value)) objectsIn(inner, found);
  return found;
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

/** After every event: plain JSON, nothing in it twice, nothing of it in the log. */
function expectPlain(scenario: Talks, seed: string): void {
  const logged = new Set<object>();
  const { state } = walk(scenario, seed, {
    event(event, now) {
      const seen = new Set<object>();
      expect(flawOf(event), event.type).toBeUndefined();
      expect(flawOf(now, seen), event.type).toBeUndefined();
      objectsIn(event, logged);
      expect(
        [...seen].find((object) => logged.has(object)),
        event.type,
      ).toBeUndefined();
    },
  });
  expect(state).not.toHaveProperty('events');
}

describe('a state is plain JSON without shared parts, and shares nothing with the events', () => {
  test('generated talks', () => {
    fc.assert(fc.property(talks, seeds, expectPlain), { numRuns: 40, seed: 3 });
  });

  test.each(['1', '2'])('December 2003, seed %s', (seed) => {
    expectPlain(december2003, seed);
    expectPlain(withAgent(december2003, 'US', phasedConcessions()), seed);
  });
});

test('what runTalks returns shares nothing with its trace', () => {
  const { state, trace } = runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: '1' });
  const logged = objectsIn(trace.events);
  expect([...objectsIn(state)].filter((object) => logged.has(object))).toEqual([]);
});

test('snapshots and events of a session are frozen to the bottom, and share nothing', async () => {
  const check = async (scenario: Talks, seed: string): Promise<void> => {
    const session = await played(scenario, seed);
    const { events } = session.trace;
    const logged = objectsIn(events);
    for (let n = 0; n <= events.length; n++) {
      const state = session.at(n);
      const shared = [...objectsIn(state)].find((object) => logged.has(object));
      if (!isFrozen(state) || shared)
        expect({ n, shared, frozen: isFrozen(state) }).toEqual({ n, frozen: true });
    }
    expect(events.every(isFrozen)).toBe(true);
  };
  await fc.assert(fc.asyncProperty(talks, seeds, check), { numRuns: 20, seed: 4 });
  await check(december2003, '1');
});
