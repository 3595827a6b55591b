import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions, shuttleDiplomacy } from '../../../src/agents/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import type { Talks, TalksEvent } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { randomAgent } from '../randomAgent.js';
import { walk } from '../playing.js';

/** What the world did in each round: days that passed, and what happened on which of them. */
interface Weather {
  readonly days: number;
  readonly happened: readonly string[];
  /** Whether the session before was held: some hazards depend on it. */
  readonly calm: boolean;
}

function weatherOf(scenario: Talks, seed: string): Weather[] {
  const rounds: { days: number; happened: string[]; calm: boolean }[] = [];
  let opened = 0;
  let calm = false;
  walk(scenario, seed, {
    event(event: TalksEvent) {
      if (event.type === 'roundOpened') {
        const happened = event.agenda.map(({ id, day }) => `${id} on day ${day - opened}`);
        rounds.push({ days: event.day - opened, happened, calm });
        opened = event.day;
      }
      if (event.type === 'convened') calm = event.held;
    },
  });
  return rounds;
}

/** Hazards as they come whatever the parties do: not damped by talks. */
function indifferent(scenario: Talks): Talks {
  const hazards = scenario.dynamics?.hazards ?? [];
  if (hazards.length === 0) return scenario;
  return changeScenario(scenario, {
    dynamics: { hazards: Object.fromEntries(hazards.map(({ id }) => [id, { talksFactor: 1 }])) },
  });
}

/** The gaps are the same in all rounds that both have, and so is what happened where nobody's doing matters. */
function expectSameWeather(one: Talks, other: Talks, seed: string): void {
  const [a, b] = [weatherOf(one, seed), weatherOf(other, seed)];
  const both = Math.min(a.length, b.length);
  expect(a.slice(0, both).map(({ days }) => days)).toEqual(b.slice(0, both).map(({ days }) => days));
  const c = weatherOf(indifferent(one), seed);
  const d = weatherOf(indifferent(other), seed);
  const common = Math.min(c.length, d.length);
  expect(c.slice(0, common).map(({ happened }) => happened)).toEqual(
    d.slice(0, common).map(({ happened }) => happened),
  );
}

const wild = { yes: 0.9, leave: 0, walkOut: 0.2, faithful: 0.3 };
const levers: readonly [what: string, change: (scenario: Talks) => Talks][] = [
  ['another agent for the US', (scenario) => withAgent(scenario, 'US', phasedConcessions())],
  [
    'a random agent for the DPRK',
    (scenario) => withAgent(scenario, 'DPRK', randomAgent(scenario as Scenario, wild)),
  ],
  ['fewer drafts', (scenario) => changeScenario(scenario, { protocol: { drafts: 1 } })],
  ['more drafts', (scenario) => changeScenario(scenario, { protocol: { drafts: 12 } })],
  [
    'an outside party with other parameters',
    (scenario) => withAgent(scenario, 'Russia', shuttleDiplomacy({ ambition: 0.9, urges: [] })),
  ],
  [
    'an outside party with another mandate',
    (scenario) =>
      changeScenario(scenario, {
        parties: { Russia: { mandate: { value: 0.2, low: 0.1, high: 0.3 }, flexibility: 0, noDeal: 0.1 } },
      }),
  ],
  ['fewer meetings', (scenario) => changeScenario(scenario, { dynamics: { meetings: 1 } })],
  [
    'other trust rates',
    (scenario) => changeScenario(scenario, { dynamics: { trust: { kept: 3, breach: 9 } } }),
  ],
];

describe('common random numbers: a lever leaves gaps and hazards of the same seed and round in place', () => {
  test.each(levers)('%s', (_, change) => {
    for (const seed of ['1', '2']) expectSameWeather(december2003, change(december2003), seed);
  });

  test('in generated talks: other agents, other drafts', () => {
    fc.assert(
      fc.property(talks, seeds, fc.constantFrom(0.2, 0.5, 1), (generated, seed, faithful) => {
        if (!generated.dynamics) return;
        const agent = randomAgent(generated, { yes: 0.3, leave: 0, walkOut: 0, faithful });
        const [first] = generated.parties;
        expectSameWeather(generated, withAgent(generated, first!.id, agent), seed);
        const { protocol } = generated;
        if (protocol.kind === 'singleText') {
          expectSameWeather(
            generated,
            { ...generated, protocol: { ...protocol, drafts: protocol.drafts + 4 } },
            seed,
          );
        } else {
          expectSameWeather(
            generated,
            { ...generated, protocol: { ...protocol, rounds: protocol.rounds + 1 } },
            seed,
          );
        }
      }),
      { numRuns: 50, seed: 21 },
    );
  }, 60_000);

  test('damped hazards too, as long as the same sessions were held', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const a = weatherOf(december2003, seed);
      const b = weatherOf(withAgent(december2003, 'US', phasedConcessions()), seed);
      for (let n = 0; n < Math.min(a.length, b.length) && a[n]!.calm === b[n]!.calm; n++)
        expect(b[n]).toEqual(a[n]);
    }
  });

  test("a party's own draws do not move with the others' moves: who was asked to attend, attends", () => {
    const attendances = (scenario: Talks): string[] =>
      walk(scenario, '5', {}).events.flatMap((event) =>
        event.type === 'moved' && event.move.kind === 'signal' && event.party === 'Russia'
          ? [String(event.move.attend)]
          : [],
      );
    const one = attendances(december2003);
    const other = attendances(withAgent(december2003, 'US', phasedConcessions()));
    const both = Math.min(one.length, other.length);
    expect(other.slice(0, both)).toEqual(one.slice(0, both));
  });
});

describe('one stream per purpose, party and round', () => {
  /** Which streams an event may have drawn from. */
  const streamsOf: Partial<Record<TalksEvent['type'], RegExp>> = {
    began: /^((start|firmness)\/\w+|terms\/nature)$/,
    roundOpened: /^(gap\/nature|hazard\.[\w-]+\/\w+)$/,
    occurred: /^effect\.[\w-]+\/\w+$/,
    moved: /^agent\.[\w.]+\/\w+$/,
    timePassed:
      /^(gap\/nature|delay\/\w+|detection\/\w+|detection\.[\w-]+\/\w+|act\.dates\/\w+|hazard\.[\w-]+\/\w+)$/,
    tookOffice: /^government\.\d{4}-\d{2}-\d{2}\/\w+$/,
    actTaken: /^effect\.act\.[\w-]+\/\w+$/,
    agreementEnded: /^snapBack\/nature$/,
  };

  const expectOwnStreams = (scenario: Talks, seed: string): void => {
    const hazards = new Map(scenario.dynamics?.hazards.map(({ id, party }) => [id, party]));
    let used: Record<string, number> = {};
    walk(scenario, seed, {
      event(event, state) {
        for (const [key, count] of Object.entries(event.draws ?? {})) {
          const allowed = streamsOf[event.type];
          if (!allowed?.test(key)) throw new Error(`${event.type} drew from ${key}`);
          if (event.type === 'moved') expect(key.endsWith(`/${event.party}`)).toBe(true);
          if (event.type === 'actTaken') expect(key).toBe(`effect.act.${event.action}/${event.party}`);
          if (event.type === 'occurred') expect(key).toBe(`effect.${event.id}/${event.party}`);
          const owner = key.slice(key.lastIndexOf('/') + 1);
          if (owner !== 'nature') expect(scenario.parties.map(({ id }) => id)).toContain(owner);
          // One draw decides a gap; only the first round may have one before it.
          if (key === 'gap/nature') expect(count).toBe((used[key] ?? 0) + 1);
          if (key === 'gap/nature' && event.type === 'roundOpened') expect(event.round).toBe(1);
          const hazard = /^hazard\.(.*)\/(.*)$/.exec(key);
          if (hazard) expect(hazards.get(hazard[1]!)).toBe(hazard[2]);
          expect(count).toBeGreaterThan(used[key] ?? 0);
          used[key] = count;
        }
        if (event.type === 'roundOpened') used = {};
        expect(state.draws).toEqual(used);
      },
    });
  };

  test('in generated talks and in December 2003', () => {
    fc.assert(fc.property(talks, seeds, expectOwnStreams), { numRuns: 60, seed: 34 });
    expectOwnStreams(december2003, '1');
    expectOwnStreams(december2003, '1');
  });
});

test('what was drawn at the start is the same for all but the party whose interval moved', () => {
  const began = (scenario: Talks): Extract<TalksEvent, { type: 'began' }>['private'] => {
    const [event] = walk(scenario, '6', {}).events;
    if (event?.type !== 'began') throw new Error('it has not begun');
    return event.private;
  };
  const { US, ...others } = began(december2003);
  const moved = changeScenario(december2003, {
    parties: { US: { mandate: { value: 0.5, low: 0.4, high: 0.6 } } },
  });
  const { US: another, ...rest } = began(moved);
  expect(rest).toEqual(others);
  expect(another!.mandate).not.toBe(US!.mandate);
});
