import { describe, expect, test } from 'vitest';
import { perturbed, structureOnly } from '../../../src/history/index.js';
import { changeScenario, checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import { phasedConcessions } from '../../../src/agents/index.js';
import { base, december2003, december2008, recordedEvents, scenarios } from '../../../src/scenarios/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { withAgent } from '../../../src/talks/index.js';

/** What a scenario may keep of its date; anything else must be the base's. */
const facts = new Set(['name', 'title', 'start', 'implemented', 'inForce', 'horizon', 'sources']);
const datedDynamics = new Set(['firstGapDays', 'events', 'paths']);

describe.each(Object.entries(scenarios))('%s', (_, dated) => {
  const bare = structureOnly(dated);

  test('is a scenario over the same parties, with its facts', () => {
    expect(checkScenario({ ...bare })).toEqual([]);
    const { name, title, start, implemented, horizon } = dated;
    expect(bare).toMatchObject({ name, title, start, horizon });
    expect(bare.implemented).toEqual(implemented);
    expect(bare.dynamics!.firstGapDays).toEqual(dated.dynamics!.firstGapDays);
    expect(bare.dynamics!.paths).toEqual(dated.dynamics!.paths);
    expect(bare.parties.map(({ head }) => head)).toEqual(dated.parties.map(({ head }) => head));
  });

  test('all else is the common base', () => {
    for (const [key, value] of Object.entries(bare)) {
      if (facts.has(key) || key === 'parties' || key === 'dynamics') continue;
      expect([key, value]).toEqual([key, base[key as keyof Talks]]);
    }
    for (const [key, value] of Object.entries(bare.dynamics!)) {
      if (datedDynamics.has(key)) continue;
      expect([key, value]).toEqual([key, base.dynamics![key as keyof Talks['dynamics']]]);
    }
    bare.parties.forEach(({ head: _head, trust, ...party }, i) => {
      const { head: _none, trust: common = {}, ...rest } = base.parties[i]!;
      expect(party).toEqual(rest);
      expect(trust).toMatchObject(common);
      for (const [id, share] of Object.entries(trust!)) expect(share).toBe(common[id] ?? 0.5);
    });
  });

  // What is judged for a date must not slip through as a fact: whoever adds a key to a date decides here.
  test('a date says nothing of which it is not decided whether it is a fact', () => {
    const judged = new Set(['parties', 'agents']);
    const own = Object.keys(dated).filter(
      (key) => JSON.stringify(dated[key as keyof Talks]) !== JSON.stringify(base[key as keyof Talks]),
    );
    expect(own.filter((key) => !facts.has(key) && !judged.has(key))).toEqual(['dynamics']);
  });

  test('trust is told of the same parties in the same order: draws fall on the same pairs', () => {
    bare.parties.forEach(({ trust }, i) =>
      expect(new Set(Object.keys(trust!))).toEqual(new Set(Object.keys(dated.parties[i]!.trust!))),
    );
    const moved = (scenario: Talks): number[] => {
      const before = scenario.parties[0]!.trust!;
      return Object.entries(perturbed(scenario, 'x').parties[0]!.trust!).map(([id, now]) => {
        const was = before[id]!;
        return Number(now) - (typeof was === 'number' ? was : was.value);
      });
    };
    moved(bare).forEach((by, n) => expect(by).toBeCloseTo(moved(dated)[n]!, 12));
  });
});

test.each([
  ['december2003', ['cheneyVeto']],
  ['september2005', ['bancoDeltaAsia']],
  ['february2007', []],
  ['december2008', ['rocket']],
])('%s keeps on their day the events that are acts of the record: %s', (name, ids) => {
  const dated = scenarios[name]!.dynamics!.events;
  const { events } = structureOnly(scenarios[name]!).dynamics!;
  expect(events.map(({ id }) => id)).toEqual(ids);
  for (const event of events) {
    const before = dated.find(({ id }) => id === event.id)!;
    expect({ ...event, effects: before.effects }).toEqual(before);
    expect(event.effects).toEqual(recordedEvents.find(({ id }) => id === event.id)!.effects);
  }
});

test('nothing that is judged for a date comes through', () => {
  const { name, title, start, implemented } = december2008;
  const shifted = changeScenario(december2008, {
    parties: {
      US: { mandate: 0.9, declared: { rollback: 1 }, noDeal: -0.3, trust: { DPRK: 0.9, Japan: 0.1 } },
      Japan: {
        position: [{ issue: 'abductions', bound: 'atLeast', rungs: [{ level: 2, firmness: 'never' }] }],
      },
      DPRK: { preferences: { weights: { form: 0.3 }, values: { rollback: [1, 0.9, 0.8, 0.7, 0.6] } } },
    },
    agents: { US: phasedConcessions({ ambition: 0.9 }) },
  });
  expect({ ...shifted }).toMatchObject({ name, title, start, implemented });
  expect(scenarioHash(structureOnly(shifted))).toBe(scenarioHash(structureOnly(december2008)));
});

test('texts in force at the start stay; rules of the date do not', () => {
  const levels = { commitment: 1, rollback: 4, sequencing: 2 };
  const standing = changeScenario(december2008, {
    inForce: [{ label: 'Joint Statement', levels }],
    schedule: { commitment: { kappa: [0, 0.9, 1] } },
  });
  expect(structureOnly(standing).inForce).toEqual([{ label: 'Joint Statement', levels }]);
  expect(structureOnly(standing).schedule).toEqual(base.schedule);
});

test('a policy put on top stays', () => {
  const bare = withAgent(structureOnly(december2003), 'US', phasedConcessions());
  expect(bare.agents.US!.name).toBe('phasedConcessions');
});

test('other parties or issues: there is no base', () => {
  const { parties, issues, ...rest } = december2003;
  const swapped = { ...rest, issues, parties: [parties[1]!, parties[0]!, ...parties.slice(2)] };
  expect(() => structureOnly(swapped)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path: 'parties' })],
    }) as Error,
  );
});
