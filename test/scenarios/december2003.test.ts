import { expect, test } from 'vitest';
import { checkScenario, sourceOf, unsourcedNumbers } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';

test('the scenario has nothing wrong with it', () => {
  expect(checkScenario({ ...december2003 })).toEqual([]);
});

test('every number has a source or says that it is a judgement', () => {
  expect(unsourcedNumbers(december2003)).toEqual([]);
  expect(sourceOf(december2003, 'dynamics.gapDays')).toContain('dated record');
  expect(sourceOf(december2003, 'parties.US.mandate')).toContain('judgement');
});
