import { describe, expect, test } from 'vitest';
import { checkScenario, unsourcedNumbers } from '../../src/scenario/index.js';
import { base, december2008 } from '../../src/scenarios/index.js';
import { common, modeOf, resultOf, runsOf, shared } from './dated.js';

test('it has nothing wrong with it, and every number has a source or says that it is a judgement', () => {
  expect(checkScenario({ ...december2008 })).toEqual([]);
  expect(unsourcedNumbers(december2008)).toEqual([]);
});

test('issues, rules, costs and hazards are those of the base', () => {
  expect(shared(december2008)).toEqual(common);
  expect(december2008.parties.map(({ id }) => id)).toEqual(base.parties.map(({ id }) => id));
});

test('what was carried out by then stands at the start', () => {
  expect(december2008.implemented).toMatchObject({ rollback: 2, verification: 2, sanctions: 2 });
});

describe('over 200 seeds', () => {
  const results = runsOf('december2008', 200).map(({ outcome }) => resultOf(outcome));

  test('nothing is what most often comes out', () => {
    expect(modeOf(results.map((result) => (result === 'collapse' ? 'nothing' : result)))).toBe('nothing');
  });

  test('Pyongyang leaves for good in some of them, as it did in April 2009', () => {
    expect(results).toContain('collapse');
  });
});
