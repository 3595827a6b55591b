import { expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { changeScenario, scenarioHash } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../src/talks/index.js';
import { failureOf } from './failureOf.js';
import { edited, lake } from './games.js';

const { december2003 } = scenarios as { december2003: NonNullable<(typeof scenarios)[string]> };

test('a policy is a file of three lines', () => {
  const policy = loadScenario('based: december2003\nname: policy\nagents: { US: phasedConcessions }\n');
  const same = changeScenario(withAgent(december2003, 'US', agentModels.phasedConcessions!()), {
    name: 'policy',
  });
  expect(scenarioHash(policy)).toBe(scenarioHash(same));
  expect(runTalks(policy, { seed: '1' }).outcome).toEqual(runTalks(same, { seed: '1' }).outcome);
});

test('changes go by the rules of changeScenario', () => {
  const changes = {
    parties: { US: { mandate: 0.3, trust: { DPRK: { value: 0.2 } } }, Japan: { head: null } },
    horizon: { rounds: 5 },
    dynamics: { caucus: null },
  };
  const loaded = loadScenario(JSON.stringify({ based: 'december2003', ...changes }));
  expect(scenarioHash(loaded)).toBe(scenarioHash(changeScenario(december2003, changes as never)));
  expect(loaded.parties.find(({ id }) => id === 'Japan')).not.toHaveProperty('head');
  expect(loaded).not.toHaveProperty('based');
});

test('a base alone is that scenario', () => {
  expect(scenarioHash(loadScenario('based: september2005'))).toBe(scenarioHash(scenarios.september2005!));
});

test('a key with nothing after it changes nothing; null takes out', () => {
  expect(loadScenario('based: december2003\ndynamics:\n  caucus:\n').dynamics?.caucus).toBeDefined();
  expect(loadScenario('based: december2003\ndynamics: { caucus: null }\n').dynamics?.caucus).toBeUndefined();
});

test('null takes out only what is there', () => {
  expect(failureOf('based: december2003\nschedul: null\nparties: { US: { hed: null }, UK: null }')).toEqual([
    'invalid-scenario',
    'my.yaml:2:1 schedul: Expected something of the base to take out, but found "schedul". Did you mean "schedule"?',
    'my.yaml:3:18 parties.US.hed: Expected something of the base to take out, but found "hed". Did you mean "head"?',
    'my.yaml:3:31 parties.UK: Expected something of the base to take out, but found "UK". Did you mean "US"?',
  ]);
});

test('an agent may be a name, or a name and the parameters that differ', () => {
  const loaded = loadScenario(
    edited(['boulware', '{ name: boulware, parameters: { e: 0.1 } }'], ['conceder', '{ name: micro }']),
  );
  expect(loaded.agents.A!.parameters).toEqual({ ...agentModels.boulware!().parameters, e: 0.1 });
  expect(loaded.agents.B).toMatchObject({ name: 'micro', parameters: {} });
  expect(loadScenario(lake).agents.B!.parameters).toEqual(agentModels.conceder!().parameters);
  expect(scenarioHash(loadScenario(saveScenario(loaded)))).toBe(scenarioHash(loaded));
});

test('what is loaded is frozen', () => {
  const { parties, agents } = loadScenario(lake);
  expect([parties, parties[0], agents, agents.A!.parameters].every(Object.isFrozen)).toBe(true);
});

test.each([
  ['december203', `"december203". Did you mean "december2003"?`],
  ['march1999', '"march1999". Known: december2003, september2005, february2007, december2008.'],
  ['7', '7. Known: december2003, september2005, february2007, december2008.'],
  ['toString', '"toString". Known: december2003, september2005, february2007, december2008.'],
])('there is no base %s, and its agents are checked all the same', (base, said) => {
  expect(failureOf(`based: ${base}\nagents: { US: foo, ROK: 7 }`)).toEqual([
    'invalid-scenario',
    `my.yaml:1:8 based: Expected the name of a scenario of the library, but found ${said}`,
    expect.stringContaining(
      'my.yaml:2:15 agents.US: Expected the name of an agent model, but found "foo".',
    ) as string,
    'my.yaml:2:25 agents.ROK: Expected the name of an agent model, or {name, parameters}, but found 7.',
  ]);
});

test('agents of a changed scenario are an object', () => {
  expect(failureOf('based: december2003\nagents: [boulware]')).toEqual([
    'invalid-scenario',
    'my.yaml:2:9 agents: Expected an object with the id of a party as each key, but found a list of 1.',
  ]);
});

const changes = (parameters: string, head = 'Christopher Hill') =>
  `based: december2003
dynamics:
  governments:
    - { party: US, date: 2005-07-26, head: ${head}, mandate: { value: 0.4, low: 0.2, high: 0.6 } }
    - party: US
      date: 2008-12-31
      head: Sung Kim
      parameters: { ${parameters} }
`;

test('changes of government are data: read, saved and read again', () => {
  const loaded = loadScenario(changes('ambition: 0.1'));
  expect(loaded.dynamics!.governments![1]).toEqual({
    party: 'US',
    date: '2008-12-31',
    head: 'Sung Kim',
    parameters: { ambition: 0.1 },
  });
  expect(scenarioHash(loadScenario(saveScenario(loaded)))).toBe(scenarioHash(loaded));
});

test('parameters of a government that its model does not take are named with their line', () => {
  const [code, first, second, ...more] = failureOf(changes('ambition: 2, e: 1'));
  expect([code, more]).toEqual(['invalid-scenario', []]);
  expect(first).toContain('my.yaml:8:31 dynamics.governments[1].parameters.ambition: Expected a number');
  expect(second).toContain('dynamics.governments[1].parameters.e: Expected one of demands');
  const whole = saveScenario(loadScenario(changes('ambition: 0.1'))).replace('ambition: 0.1', 'steps: 3');
  expect(failureOf(whole)[1]).toContain('dynamics.governments[1].parameters.steps: Expected one of demands');
});

test('rates of acts are of actions that the party has', () => {
  const rates = (given: string): string =>
    `based: december2003\nagents:\n  DPRK: { parameters: { acts: { rates: { ${given} } } } }\n`;
  expect(loadScenario(rates('test: 2, provoke: 0')).agents.DPRK!.parameters.acts).toMatchObject({
    rates: { test: 2, provoke: 0 },
  });
  expect(() => loadScenario(rates('tets: 2, squeeze: 1'))).toThrowError(
    expect.objectContaining({
      issues: [
        expect.objectContaining({
          path: 'agents.DPRK.parameters.acts.rates.tets',
          code: 'unknown-name',
          hint: 'Did you mean "test"?',
        }),
        expect.objectContaining({ path: 'agents.DPRK.parameters.acts.rates.squeeze' }),
      ],
    }),
  );
});
