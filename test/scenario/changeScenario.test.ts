import { expect, test } from 'vitest';
import { changeScenario, type ScenarioChanges, trustChanges } from '../../src/scenario/index.js';
import { plainGame, smallScenario } from './fixtures.js';

test('differences go into a new scenario, the base stays', () => {
  const base = smallScenario();
  const changed = changeScenario(base, {
    name: 'later',
    start: '2004-02-25',
    parties: { South: { mandate: 0.5, trust: { North: 0.3 } } },
    horizon: { rounds: 5 },
  });
  const expected = smallScenario();
  expect(changed).toEqual({
    ...expected,
    name: 'later',
    start: '2004-02-25',
    parties: [
      expected.parties[0],
      { ...expected.parties[1], mandate: 0.5, trust: { North: 0.3, Broker: 0.7 } },
      expected.parties[2],
    ],
    horizon: { rounds: 5, months: 48 },
  });
  expect(base).toEqual(smallScenario());
  expect(Object.isFrozen(changed.parties[1])).toBe(true);
});

test('what is not changed is shared', () => {
  const base = smallScenario();
  const changed = changeScenario(base, { parties: { South: { mandate: 0.5 } } });
  expect(changed.parties[0]).toBe(base.parties[0]);
  expect(changed.dynamics).toBe(base.dynamics);
  expect(changeScenario(base, {})).toEqual(base);
});

test('lists are given whole, or by id where their elements have one', () => {
  const base = smallScenario();
  const war = { id: 'war', label: 'war breaks out', party: 'North', date: '2005-01-01', effects: [] };
  const changed = changeScenario(base, {
    dynamics: {
      gapDays: [30],
      hazards: { test: { rate: 2, effects: [] } },
      events: [...base.dynamics!.events, war],
    },
  });
  expect(changed.dynamics!.gapDays).toEqual([30]);
  expect(changed.dynamics!.hazards[0]).toMatchObject({ rate: 2, effects: [], talksFactor: 0.5 });
  expect(changed.dynamics!.hazards[1]).toBe(base.dynamics!.hazards[1]);
  expect(changed.dynamics!.events.map(({ id }) => id)).toEqual(['famine', 'war']);
});

test('null takes a member or an element out', () => {
  const changed = changeScenario(smallScenario(), {
    dynamics: { caucus: null, hazards: { review: null } },
    parties: { South: { influence: null, trust: { Broker: null } } },
    sources: { schedule: null },
  });
  expect(changed.dynamics).not.toHaveProperty('caucus');
  expect(changed.dynamics!.hazards.map(({ id }) => id)).toEqual(['test']);
  expect(changed.parties[1]).not.toHaveProperty('influence');
  expect(changed.parties[1]!.trust).toEqual({ North: 0.25 });
  expect(changed.sources).toEqual({ parties: 'judgement', 'parties.North.trust': 'A book, 2004' });
});

test('sources go with what they stand for, those that are given have to stand for something', () => {
  const base = {
    ...smallScenario(),
    sources: { 'parties.North.trust': 'A book, 2004', 'dynamics.caucus': 'B' },
  };
  const { sources } = changeScenario(base, { dynamics: { caucus: null } });
  expect(sources).toEqual({ 'parties.North.trust': 'A book, 2004' });
  const given = { dynamics: { caucus: null }, sources: { 'dynamics.caucus': 'C' } };
  expect(() => changeScenario(base, given)).toThrow(/There is no "caucus" under "dynamics"/);
});

test('an object of another kind replaces the old one, one of the same kind is merged', () => {
  const base = smallScenario();
  const protocol = { kind: 'saop', rounds: 4 } as const;
  expect(changeScenario(base, { protocol }).protocol).toEqual(protocol);
  expect(changeScenario(base, { protocol: { drafts: 9 } }).protocol).toEqual({ ...base.protocol, drafts: 9 });
  const quorum = changeScenario(base, { rule: { kind: 'quorum', yes: 2 } });
  expect(quorum.rule).toEqual({ kind: 'quorum', yes: 2 });
});

test('a number may become an interval, and back', () => {
  const interval = { value: 0.1, low: 0, high: 0.2 };
  const uncertain = changeScenario(smallScenario(), { parties: { North: { noDeal: interval } } });
  expect(uncertain.parties[0]!.noDeal).toEqual(interval);
  const exact = changeScenario(uncertain, { parties: { North: { noDeal: 0 } } });
  expect(exact.parties[0]!.noDeal).toBe(0);
});

test('an agent replaces the old one whole', () => {
  const agent = { name: 'hardliner', parameters: { firmness: 1 } };
  const { agents } = changeScenario(plainGame(), { agents: { Buyer: agent } });
  expect(agents.Buyer).toBe(agent);
  expect(agents.Seller).toEqual(plainGame().agents.Seller);
});

test('unknown ids are named with the nearest one, and with all that is wrong with the result', () => {
  const changes: ScenarioChanges = {
    parties: { Suoth: { mandate: 0.5 }, North: { discount: 2 } },
    dynamics: { hazards: { tests: null } },
  };
  expect(() => changeScenario(smallScenario(), changes)).toThrowError(
    expect.objectContaining({
      code: 'invalid-scenario',
      issues: [
        expect.objectContaining({ path: 'parties.Suoth', hint: 'Did you mean "South"?' }),
        expect.objectContaining({ path: 'dynamics.hazards.tests', hint: 'Did you mean "test"?' }),
        expect.objectContaining({ path: 'parties[0].discount', code: 'out-of-range' }),
      ],
    }),
  );
});

test.each([null, 5, [], { parties: 5 }, { partys: {} }, JSON.parse('{"__proto__":{"name":"x"}}')])(
  '%j is refused',
  (changes: unknown) => {
    expect(() => changeScenario(smallScenario(), changes as ScenarioChanges)).toThrowError(
      expect.objectContaining({ code: 'invalid-scenario' }),
    );
  },
);

test('a base that is not valid is refused', () => {
  expect(() => changeScenario({ ...plainGame(), start: '' }, {})).toThrowError(
    expect.objectContaining({ code: 'invalid-scenario' }),
  );
});

test('a result that is trusted is the same, but differences must fit the base', () => {
  const base = smallScenario();
  const changes: ScenarioChanges = { parties: { South: { mandate: 0.5 } }, horizon: { rounds: 5 } };
  const trusted = trustChanges(base, changes);
  expect(trusted).toEqual(changeScenario(base, changes));
  expect(Object.isFrozen(trusted.parties[1]!.trust)).toBe(true);
  expect(() => trustChanges(base, { parties: { Suoth: { mandate: 0.5 } } })).toThrowError(
    expect.objectContaining({
      code: 'invalid-scenario',
      issues: [expect.objectContaining({ path: 'parties.Suoth' })],
    }),
  );
});
