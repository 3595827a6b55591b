import { expect, test } from 'vitest';
import { frequencyModel, randomBid } from '../../../../src/agents/index.js';
import { game, line, situationIn } from '../../plain.js';

const tactic = randomBid();

test('every deal that is not below the reservation value, and no other', () => {
  const drawn = Array.from(
    { length: 200 },
    (_, n) => tactic.bid(situationIn(line(0.7), 'Up', {}, `seed ${n}`), frequencyModel())![0]!,
  );
  expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual([7, 8, 9, 10]);
  expect(tactic.target(situationIn(line(0.7), 'Up'))).toBeCloseTo(0.7, 12);
});

test('the same for the same chance', () => {
  const bid = () => tactic.bid(situationIn(line(), 'Up'), frequencyModel());
  expect(bid()).toEqual(bid());
});

test('nothing if no deal is as good as having none', () => {
  expect(
    tactic.bid(situationIn(game({ A: [[0.4, 0.5]], B: [[1, 0]] }, 0.6), 'A'), frequencyModel()),
  ).toBeNull();
});

test('in a space too large to sort', () => {
  const values = Array.from({ length: 6 }, () => [0, 0.1, 0.2, 0.4, 0.5, 0.7, 0.9, 1]);
  const scenario = game({ A: values, B: values }, 0.5);
  const situation = situationIn(scenario, 'A');
  const bid = tactic.bid(situation, frequencyModel())!;
  expect(bid.reduce((sum, option, k) => sum + values[k]![option]!, 0) / 6).toBeGreaterThanOrEqual(0.5);
  // Hardly any deal is enough: its best.
  const hard = tactic.bid(situationIn(game({ A: values, B: values }, 1), 'A'), frequencyModel());
  expect(hard).toEqual([7, 7, 7, 7, 7, 7]);
});
