import { expect, test } from 'vitest';
import { sourceOf, unsourcedNumbers } from '../../src/scenario/index.js';
import { valueAt } from '../../src/input/index.js';
import { plainGame, smallScenario } from './fixtures.js';
import { problemsAfter } from './problemsAfter.js';

test('the longest path that leads to a number gives its source', () => {
  const scenario = smallScenario();
  expect(sourceOf(scenario, 'parties.North.trust.South')).toBe('A book, 2004');
  expect(sourceOf(scenario, 'parties.North.trust')).toBe('A book, 2004');
  expect(sourceOf(scenario, 'parties.North.trustStrength')).toBe('judgement');
  expect(sourceOf(scenario, 'parties')).toBe('judgement');
  expect(sourceOf(scenario, 'costs.shares.South')).toBeUndefined();
  expect(sourceOf(scenario, 'scheduled.sequencing')).toBeUndefined();
});

test('no sources, and names that every object has', () => {
  expect(sourceOf({}, 'parties')).toBeUndefined();
  expect(sourceOf({ sources: {} }, 'constructor')).toBeUndefined();
  expect(sourceOf({ sources: { parties: 'a book' } }, '')).toBeUndefined();
});

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

test('a source stands for a place that exists', () => {
  expect(problemsAfter('sources', { 'parties.North.trusts': 'a book', dynamic: 'judgement' })).toMatchObject([
    {
      path: 'sources["parties.North.trusts"]',
      code: 'unknown-name',
      hint: 'There is no "trusts" under "parties.North".',
    },
    { path: 'sources.dynamic', code: 'unknown-name', hint: 'There is no "dynamic" in the scenario.' },
  ]);
});

test('ids stand in place of indices, other lists are counted from 0', () => {
  const sources = {
    'issues.arms.obligation.reversibility.2': 'a book',
    'dynamics.hazards.test.effects.0': 'judgement',
    'agents.North.parameters': 'judgement',
  };
  expect(problemsAfter('sources', sources)).toEqual([]);
  expect(problemsAfter('sources', { 'issues.0': 'a book' })).toMatchObject([{ code: 'unknown-name' }]);
});

test('a source says something', () => {
  expect(problemsAfter('sources', { parties: '' })).toMatchObject([
    { path: 'sources.parties', code: 'missing' },
  ]);
  expect(problemsAfter('sources', { parties: 3 })).toMatchObject([{ code: 'wrong-type' }]);
});

test.each([[['parties', 'US', 'trust']], [undefined], [null], [5], [{}], [[]]])(
  'a path that is no text is refused: %j',
  (path) => {
    const ask = () => sourceOf({ sources: { parties: 'a book' } }, path as never);
    expect(ask).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: 'path', expected: 'a dotted path' })],
      }),
    );
  },
);

test.each([undefined, null, 5, 'x', [[]]])('so is a scenario that is none: %j', (scenario) => {
  const issues = [expect.objectContaining({ path: 'scenario' })];
  expect(() => sourceOf(scenario as never, 'parties')).toThrow(
    expect.objectContaining({ code: 'invalid-option', issues }),
  );
});
