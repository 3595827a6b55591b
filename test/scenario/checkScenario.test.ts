import { expect, test } from 'vitest';
import { checkScenario } from '../../src/scenario/index.js';
import { plainGame, smallScenario } from './fixtures.js';

test('valid scenarios have no problems', () => {
  expect(checkScenario(smallScenario())).toEqual([]);
  expect(checkScenario(plainGame())).toEqual([]);
});
