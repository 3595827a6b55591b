import { describe, expect, test } from 'vitest';
import { checkScenario, unsourcedNumbers } from '../../src/scenario/index.js';
import { base, september2005 } from '../../src/scenarios/index.js';
import { common, modeOf, resultOf, runsOf, shared } from './dated.js';

test('it has nothing wrong with it, and every number has a source or says that it is a judgement', () => {
  expect(checkScenario({ ...september2005 })).toEqual([]);
  expect(unsourcedNumbers(september2005)).toEqual([]);
});

test('issues, rules, costs and hazards are those of the base', () => {
  expect(shared(september2005)).toEqual(common);
  expect(september2005.parties.map(({ id }) => id)).toEqual(base.parties.map(({ id }) => id));
});

test('the money at Banco Delta Asia and the reactors come after the session has begun', () => {
  const events = september2005.dynamics!.events.map(({ id, date }) => [id, date]);
  expect(events).toEqual([
    ['bancoDeltaAsia', '2005-09-15'],
    ['reactorFirst', '2005-09-20'],
  ]);
});

describe('over 200 seeds', () => {
  const results = runsOf('september2005', 200).map(({ outcome }) => resultOf(outcome));

  test('a statement of principles is what most often comes out', () => {
    expect(modeOf(results)).toBe('principles');
  });

  test('plans stay rare', () => {
    expect(results.filter((result) => result.endsWith('plan')).length).toBeLessThan(20);
  });
});
