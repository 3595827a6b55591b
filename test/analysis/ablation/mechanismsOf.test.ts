import { describe, expect, test } from 'vitest';
import { mediator, shuttleDiplomacy } from '../../../src/agents/index.js';
import { mechanismsOf, switchAt } from '../../../src/analysis/index.js';
import { changeScenario, checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { isFrozenScenario } from '../../../src/scenario/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../../ensemble/games.js';

/** With what only the scenario can say of what parties insist on. */
const insisting = changeScenario(december2003, {
  parties: {
    US: {
      position: [
        { issue: 'rollback', bound: 'atLeast', rungs: [{ level: 2, firmness: 0.2 }] },
        { issue: 'security', bound: 'atLeast', rungs: [{ level: 1, firmness: 0.2 }] },
        { issue: 'security', bound: 'atMost', rungs: [{ level: 2, firmness: 'never' }] },
      ],
    },
  },
  dynamics: {
    firmness: 0.2,
    caucus: { within: true },
    governments: [{ party: 'US', date: '2004-03-01', head: 'Christopher Hill', mandate: 0.4 }],
  },
  issues: {
    security: { obligation: { guarantors: [['US', 'China'], null, null, null] } },
    sanctions: {
      obligation: {
        consents: [{ level: 2, party: 'Japan', unless: { issue: 'abductions', atLeast: 2 }, cost: 0.02 }],
      },
    },
  },
  costs: { payers: { energy: [null, null, { ROK: 1 }, null] } },
  agents: {
    China: mediator({ memory: { kind: 'bounds' } }),
    Russia: shuttleDiplomacy({ urges: [{ with: 'US', urge: 0.7, carries: true }] }),
  },
});
const games: Readonly<Record<string, Talks>> = {
  december2003,
  insisting,
  tiny: talks,
  barter,
};
const idsOf = (scenario: Talks) => mechanismsOf(scenario).map(({ id }) => id);

describe.each(Object.entries(games))('%s', (_, scenario) => {
  const mechanisms = mechanismsOf(scenario);

  test('every mechanism has an id of its own, and words', () => {
    expect(new Set(idsOf(scenario)).size).toBe(mechanisms.length);
    expect(mechanisms.filter(({ label }) => label === '' || label.includes('undefined'))).toEqual([]);
  });

  test('without it the scenario is valid and another one, and it is off then', () => {
    for (const { id, without } of mechanisms) {
      const off = without(scenario);
      expect(checkScenario({ ...off, agents: { ...off.agents } }), id).toEqual([]);
      expect(scenarioHash(off), id).not.toBe(scenarioHash(scenario));
      // That nobody expects trust to grow stays true however heavy promises are.
      if (id === 'parties.trustStrength') continue;
      const path = id.replace(/^agents\.\w+/, '$&.parameters');
      const isByPath = switchAt(scenario, path) !== undefined;
      expect(isByPath ? switchAt(off, path) : idsOf(off).find((other) => other === id), id).toBeUndefined();
    }
  });
});

test('december2003 has what its data say', () => {
  const ids = idsOf(december2003);
  for (const { id } of december2003.dynamics!.hazards) expect(ids).toContain(`dynamics.hazards.${id}`);
  for (const { id } of december2003.dynamics!.events) expect(ids).toContain(`dynamics.events.${id}`);
  for (const id of [
    'dynamics.caucus',
    'dynamics.caucus.members.ROK',
    'dynamics.meetings',
    'dynamics.trust',
    'effects.grievance',
    'schedule.verification.deterrence',
    'costs.optOut',
    'issues.reversibility.A',
    'rule.Japan',
    'parties.US.mandate',
    'parties.US.influence.onlyWithDiplomacy',
    'agents.ROK.urges',
    'agents.US.demands.sequencing',
    'agents.DPRK.candour',
  ]) {
    expect(ids).toContain(id);
  }
});

test('what parties insist on whoever plays them goes before what their agents demand', () => {
  const ids = idsOf(insisting);
  for (const id of [
    'parties.US.position.rollback',
    'parties.US.position.security',
    'dynamics.firmness',
    'dynamics.caucus.within',
    'agents.China.memory',
    'costs.payers',
    'agents.Russia.news',
    'issues.sanctions.obligation.consents',
    'issues.security.obligation.guarantors',
    'agents.DPRK.demands.security',
  ]) {
    expect(ids).toContain(id);
  }
  expect(ids.filter((id) => /^(agents\.US\.demands|parties\.US\.position)/.test(id))).toHaveLength(2);
  const [without] = mechanismsOf(insisting).filter(({ id }) => id === 'parties.US.position.security');
  expect(without!.without(insisting).parties.find(({ id }) => id === 'US')!.position).toHaveLength(1);
});

test('what is off already, or not there, is not among them', () => {
  const calm = changeScenario(december2003, {
    dynamics: { hazards: { famine: { rate: 0 } }, caucus: null, meetings: 0 },
    parties: { US: { mandate: 1 } },
    sources: { 'dynamics.caucus.cohesion': null },
  } as never);
  const ids = idsOf(calm as Talks);
  for (const id of [
    'dynamics.hazards.famine',
    'dynamics.caucus',
    'dynamics.meetings',
    'parties.US.mandate',
  ]) {
    expect(ids).not.toContain(id);
  }
  expect(ids).toContain('dynamics.conduct.actions.review');
});

test('agents of one’s own keep their seats, and a scenario of one’s own is not touched', () => {
  const own: Talks = { ...talks, agents: { ...talks.agents } };
  for (const { without } of mechanismsOf(own)) {
    const off = without(own);
    expect(off.agents['North']).toBe(own.agents['North']);
  }
  expect(isFrozenScenario(own)).toBe(false);
});

test('parameters of an agent of one’s own may be called as the library’s', () => {
  const junk = [{ a: 1 }, 5, [null], ['x'], {}, null, 'x'];
  for (const value of junk) {
    for (const name of ['demands', 'urges', 'decision', 'memory']) {
      const own = { name: 'own', parameters: { [name]: value }, decide: talks.agents['North']!.decide };
      const seated = { ...talks, agents: { ...talks.agents, North: own } };
      expect(mechanismsOf(seated).map(({ id }) => id)).not.toContain(`agents.North.${name}`);
    }
  }
});

test('what has nothing to work on has no row: no such issue, partner, term, nor anything after the plenary', () => {
  const absent = mediator({
    demands: [{ issue: 'rollback', bound: 'atLeast', level: 1, firmness: 0.9 }],
    urges: [{ with: 'US', urge: 0.5 }],
  });
  const [first] = barter.parties;
  const ids = idsOf({ ...barter, agents: { ...barter.agents, [first!.id]: absent } });
  expect(ids.filter((id) => id.startsWith(`agents.${first!.id}`))).toEqual([`agents.${first!.id}.ambition`]);
  const termless = changeScenario(december2003, {
    schedule: { commitment: { term: null } },
    sources: null,
  } as never);
  const left = idsOf(termless as Talks);
  expect(left).not.toContain('schedule.commitment.nextLevel');
  expect(left).not.toContain('schedule.commitment.demandsWithinTerm');
});
