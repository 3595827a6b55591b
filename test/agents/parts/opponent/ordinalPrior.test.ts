import { expect, test } from 'vitest';
import { ordinalPrior, situationOf } from '../../../../src/agents/index.js';
import { openStream } from '../../../../src/random/index.js';
import { scoreOf } from '../../../../src/valuation/index.js';
import { game, seenIn } from '../../plain.js';
import { positionOf } from '../../seen.js';

const own = [
  [0, 0.9, 1],
  [1, 0.2, 0.2],
];
const scenario = game({ A: own, B: own }, 0);

function rater(disclosed: Record<string, string[]> = {}, declared?: Record<string, number>) {
  const [a, b] = scenario.parties;
  const parties = declared ? [a!, { ...b!, declared }] : [a!, b!];
  const observation = seenIn({ ...scenario, parties }, 'A');
  const seen = { ...observation, own: { ...observation.own, disclosed } };
  const situation = situationOf(seen, positionOf(), openStream);
  const score = ordinalPrior()(situation);
  return (deal: number[]): number => scoreOf(situation.valuation.space, score, deal);
}

test('without a word: the reverse of its own order, by equal steps, issues alike', () => {
  const rate = rater();
  expect([0, 1, 2].map((option) => rate([option, 0]))).toEqual([0.5, 0.25, 0]);
  // Options as good as each other for oneself are so for the other.
  expect([0, 1, 2].map((option) => rate([2, option]))).toEqual([0, 0.5, 0.5]);
});

test('what the other has called most important weighs more: 3/4 of two issues', () => {
  const rate = rater({ B: ['issue1'] });
  expect(rate([2, 1])).toBeCloseTo(0.75, 12);
  expect(rate([0, 0])).toBeCloseTo(0.25, 12);
});

test('a position that it has declared goes before: the nearer the better', () => {
  const rate = rater({}, { issue0: 2 });
  expect([0, 1, 2].map((option) => rate([option, 0]))).toEqual([0, 0.25, 0.5]);
});

test('of who has left nothing is supposed', () => {
  const situation = situationOf(seenIn(scenario, 'A', { walkedOut: 'B' }), positionOf(), openStream);
  const score = ordinalPrior()(situation);
  expect([0, 1, 2].map((option) => scoreOf(situation.valuation.space, score, [option, 0]))).toEqual([
    0, 0, 0,
  ]);
});
