import { describe, expect, test } from 'vitest';
import { mechanismsOf, switchAt } from '../../../src/analysis/index.js';
import { changeScenario, checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { isFrozenScenario } from '../../../src/scenario/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../../ensemble/games.js';

const games: Readonly<Record<string, Talks>> = { december2003, tiny: talks, barter };
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
  expect(ids).toContain('dynamics.hazards.usReview');
});

test('agents of one’s own keep their seats, and a scenario of one’s own is not touched', () => {
  const own: Talks = { ...talks, agents: { ...talks.agents } };
  for (const { without } of mechanismsOf(own)) {
    const off = without(own);
    expect(off.agents['North']).toBe(own.agents['North']);
  }
  expect(isFrozenScenario(own)).toBe(false);
});
