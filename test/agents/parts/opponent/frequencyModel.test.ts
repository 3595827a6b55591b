import { expect, test } from 'vitest';
import { frequencyModel } from '../../../../src/agents/index.js';
import { scoreOf } from '../../../../src/valuation/index.js';
import { game, offers, situationIn } from '../../plain.js';

const thirds = [
  [0, 0.5, 1],
  [0, 0.5, 1],
];
const scenario = game({ A: thirds, B: thirds, C: thirds }, 0);

function rated(...put: [string, ...number[]][]): (deal: number[]) => number {
  const situation = situationIn(scenario, 'A', offers(...put));
  const score = frequencyModel()(situation);
  return (deal) => scoreOf(situation.valuation.space, score, deal);
}

test('who has left is not rated', () => {
  const put = offers(['A', 2, 2], ['B', 0, 1], ['C', 2, 0]);
  const situation = situationIn(scenario, 'A', { ...put, walkedOut: 'B' });
  const score = frequencyModel()(situation);
  const rate = (deal: number[]): number => scoreOf(situation.valuation.space, score, deal);
  expect([rate([0, 1]), rate([2, 0])]).toEqual([0, 1]);
});

test('nothing is better than anything while the others have put nothing', () => {
  const rate = rated(['A', 2, 2]);
  expect([rate([0, 0]), rate([2, 2])]).toEqual([0, 0]);
});

test('by hand: options by how often, issues by how rarely they changed', () => {
  // B: issue 0 stayed twice of two times, issue 1 once: weights 3/5 and 2/5.
  const rate = rated(['B', 0, 1], ['A', 2, 2], ['B', 0, 2], ['B', 0, 2]);
  expect(rate([0, 2])).toBeCloseTo(1, 12);
  expect(rate([0, 1])).toBeCloseTo(0.6 + 0.4 / 2, 12);
  expect(rate([2, 2])).toBeCloseTo(0.4, 12);
  expect(rate([1, 0])).toBe(0);
});

test('parties count alike, however many offers they have put', () => {
  const rate = rated(['B', 0, 0], ['C', 2, 2], ['B', 0, 0], ['B', 0, 0]);
  expect(rate([0, 0])).toBeCloseTo(rate([2, 2]), 12);
  expect(rate([0, 2])).toBeCloseTo(1, 12);
});

test('in a single text, counter-proposals count as offers', () => {
  const text = { ...scenario, protocol: { kind: 'singleText', chair: 'C', drafts: 3 } } as const;
  const situation = situationIn(text, 'A', {
    ...offers(['C', 1, 1]),
    objections: [
      { by: 'B', reading: 1, objections: [], counter: [0, 2] },
      { by: 'A', reading: 1, objections: [], counter: null },
    ],
  });
  const score = frequencyModel()(situation);
  const rate = (deal: number[]): number => scoreOf(situation.valuation.space, score, deal);
  expect([rate([1, 1]), rate([0, 2]), rate([2, 0])]).toEqual([1, 1, 0]);
});
