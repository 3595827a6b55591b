import { expect, test } from 'vitest';
import { problemsAfter } from './problemsAfter.js';

test('a source stands for a place that exists', () => {
  expect(problemsAfter('sources', { 'parties.North.trusts': 'a book', dynamic: 'judgement' })).toMatchObject([
    {
      path: 'sources["parties.North.trusts"]',
      code: 'unknown-name',
      hint: "There is no 'trusts' under 'parties.North'.",
    },
    { path: 'sources.dynamic', code: 'unknown-name', hint: "There is no 'dynamic' in the scenario." },
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
