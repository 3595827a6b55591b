import fc from 'fast-check';
import { expect, test } from 'vitest';
import { december2003 } from '../../src/scenarios/index.js';
import { promisedMonths, rulesOf, type Issue, type Schedule } from '../../src/scenario/index.js';

const rules = rulesOf(december2003);
const placeOf = (id: string): number => rules.issues.findIndex((issue) => issue.id === id);
const months = (order: number, issue: string, floor: number, level: number): number =>
  promisedMonths(rules, order, placeOf(issue), floor, level);

test('stages follow each other: action for action each level adds its own months', () => {
  expect([1, 2, 3, 4].map((level) => months(2, 'rollback', 0, level))).toEqual([2, 5, 23, 47]);
  expect([1, 2, 3, 4].map((level) => months(2, 'energy', 0, level))).toEqual([2, 14, 38, 74]);
});

test('levels of one stage run side by side: rewards first take as long as the longest of them', () => {
  expect([1, 2, 3, 4].map((level) => months(0, 'energy', 0, level))).toEqual([2, 12, 24, 36]);
});

test('only what is new counts', () => {
  expect(months(2, 'rollback', 1, 2)).toBe(3);
  expect(months(2, 'rollback', 1, 3)).toBe(21);
  expect([months(2, 'rollback', 2, 2), months(2, 'rollback', 3, 1)]).toEqual([0, 0]);
});

test('what nobody owes, and what has no schedule, takes no time', () => {
  expect(months(2, 'sequencing', 0, 4)).toBe(0);
  expect(promisedMonths({ issues: rules.issues }, 2, placeOf('rollback'), 0, 4)).toBe(0);
});

const table = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 24 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps) => {
    let stage = 1;
    const stages = steps.map(([later]) => (stage += later));
    return { stages, months: steps.map(([, long]) => long) };
  });

test('for any stage table: the longest months per stage, added up; months not said are those of a stage', () => {
  fc.assert(
    fc.property(table, fc.boolean(), fc.nat(6), fc.nat(6), ({ stages, months }, isSaid, from, to) => {
      const top = stages.length;
      const [floor, level] = [Math.min(from, top), Math.min(to, top)];
      const issue: Issue = {
        id: 'arms',
        label: 'Arms',
        options: [0, ...stages].map((_, option) => `option ${option}`),
        obligation: {
          side: 'A',
          obligor: 'a',
          reversibility: stages.map(() => 1),
          ...(isSaid && { months }),
        },
      };
      const schedule: Schedule = {
        sequencing: { issue: 'order', monthsPerStage: 7, stages: [{ arms: [] }, { arms: stages }] },
      };
      const longest = new Map<number, number>();
      stages.forEach((stage, step) => {
        if (step < floor || step >= level) return;
        longest.set(stage, Math.max(longest.get(stage) ?? 0, isSaid ? months[step]! : 7));
      });
      const expected = [...longest.values()].reduce((sum, long) => sum + long, 0);
      expect(promisedMonths({ issues: [issue], schedule }, 1, 0, floor, level)).toBe(expected);
    }),
  );
});
