import { expect, test } from 'vitest';
import { sourceOf, unsourcedNumbers } from '../../src/scenario/index.js';
import { valueAt } from '../../src/scenario/valueAt.js';
import { plainGame, smallScenario } from './fixtures.js';

test('numbers that no source covers are named by path', () => {
  const game = { ...plainGame(), sources: { parties: 'judgement', 'horizon.rounds': 'the rules' } };
  const agents = { ...game.agents, Buyer: { name: 'haggler', parameters: { pace: [0.1, 'slow'] } } };
  expect(unsourcedNumbers({ ...game, agents })).toEqual([
    'protocol.rounds',
    'agents.Buyer.parameters.pace.0',
  ]);
});

test('lists go by id or index, and rankings count as numbers', () => {
  const paths = unsourcedNumbers({ ...smallScenario(), sources: {} });
  expect(paths).toContain('issues.arms.obligation.reversibility.0');
  expect(paths).toContain('parties.North.preferences.rankings.aid');
  expect(paths).toContain('parties.North.trust.South.low');
  expect(paths).toContain('dynamics.hazards.test.effects.0.broken');
  expect(paths).toContain('schedule.sequencing.stages.1.aid.0');
  expect(paths).not.toContain('start');
});

test('each path leads to its number', () => {
  const scenario = smallScenario();
  for (const path of unsourcedNumbers(scenario)) {
    expect(typeof valueAt(scenario, path)).toMatch(/number|string/);
    expect(sourceOf(scenario, path)).toBeUndefined();
  }
});

test('one source may cover everything of a part', () => {
  const covered = [
    'implemented',
    'issues',
    'parties',
    'protocol',
    'horizon',
    'schedule',
    'costs',
    'dynamics',
  ];
  const sources = Object.fromEntries(covered.map((part) => [part, 'judgement']));
  expect(unsourcedNumbers({ ...smallScenario(), sources })).toEqual([]);
});
