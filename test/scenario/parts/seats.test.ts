import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/index.js';
import { plainGame } from '../fixtures.js';
import { codesAfter, problemsAfter } from '../problemsAfter.js';

test.each([
  ['agents.North', undefined, 'missing agents.North'],
  ['agents.Nroth', { name: 'none', parameters: {} }, 'unknown-name agents.Nroth'],
  ['agents.North', 'hardliner', 'wrong-type agents.North'],
  ['agents.North.name', '', 'missing agents.North.name'],
  ['agents.North.parameters', [], 'wrong-type agents.North.parameters'],
  ['agents.North.parameters', { pace: NaN }, 'out-of-range agents.North.parameters.pace'],
  ['agents.North.parameters', { bid: () => 1 }, 'wrong-type agents.North.parameters.bid'],
  ['agents.North.parameters', { when: [new Date(0)] }, 'wrong-type agents.North.parameters.when[0]'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

test('the nearest party is named', () => {
  expect(problemsAfter('agents.Nroth', { name: 'none', parameters: {} })[0]!.hint).toBe(
    'Did you mean "North"?',
  );
});

test('what else an agent has is its own, own or inherited', () => {
  class Hardliner {
    readonly parameters = { firmness: { aid: [1, null, 'x'] } };
    get name(): string {
      return `hardliner ${this.parameters.firmness.aid.length}`;
    }
    decide(): string {
      return 'no';
    }
  }
  const game = plainGame();
  expect(checkScenario({ ...game, agents: { ...game.agents, Buyer: new Hardliner() } })).toEqual([]);
});
