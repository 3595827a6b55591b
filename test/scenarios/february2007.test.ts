import { describe, expect, test } from 'vitest';
import { checkScenario, unsourcedNumbers } from '../../src/scenario/index.js';
import { base, february2007 } from '../../src/scenarios/index.js';
import { common, modeOf, resultOf, runsOf, shared } from './dated.js';

test('it has nothing wrong with it, and every number has a source or says that it is a judgement', () => {
  expect(checkScenario({ ...february2007 })).toEqual([]);
  expect(unsourcedNumbers(february2007)).toEqual([]);
});

test('issues, rules, costs and hazards are those of the base', () => {
  expect(shared(february2007)).toEqual(common);
  expect(february2007.parties.map(({ id }) => id)).toEqual(base.parties.map(({ id }) => id));
});

const MONTH = 30.4375;

describe('over 200 seeds', () => {
  const runs = runsOf('february2007', 200);
  const results = runs.map(({ outcome }) => resultOf(outcome));

  test('a partial plan is what most often comes out', () => {
    expect(modeOf(results)).toBe('partial plan');
  });

  test('what is not prompt by its kind takes two to four times as long as promised, in the median', () => {
    const isPrompt = (issue: string, level: number): boolean =>
      february2007.issues.find(({ id }) => id === issue)!.obligation!.delay?.[level - 1] === 1;
    const late = runs.flatMap(({ state }) =>
      state.public.agreements.flatMap(({ duties }) =>
        duties.flatMap(({ issue, level, status, months, dueDay, doneDay }) => {
          if (status !== 'performed' || months === 0 || isPrompt(issue, level)) return [];
          const promised = months * MONTH;
          return [(doneDay - (dueDay - Math.round(promised))) / promised];
        }),
      ),
    );
    const median = late.sort((a, b) => a - b)[Math.floor(late.length / 2)]!;
    expect(late.length).toBeGreaterThan(500);
    expect(median).toBeGreaterThanOrEqual(2);
    expect(median).toBeLessThanOrEqual(4);
  });

  test('Tokyo mostly does not pay, and Seoul does', () => {
    const payers = (id: string): number => runs.filter(({ outcome }) => outcome.aid[id]! > 0).length;
    expect(payers('Japan')).toBeLessThan(100);
    expect(payers('ROK')).toBeGreaterThan(100);
  });
});
