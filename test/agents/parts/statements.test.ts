import { expect, test } from 'vitest';
import { statementsOf, timeOf } from '../../../src/agents/parts/statements.js';
import { line, offers, seenIn } from '../plain.js';

const vote = { ...line(0.2, { kind: 'saop', rounds: 4 }), rule: { kind: 'quorum' as const, yes: 2 } };
/** Up passes, Down and Middle offer; Up offers, Down passes, Middle offers: two rounds. */
const put = offers(['Down', 1], ['Middle', 5], ['Up', 9], ['Middle', 6]);

test('where offers are put to the vote a turn that was passed is a turn, and an answer is none', () => {
  const table = { ...put, passes: [0, 3], turns: 14 };
  expect(statementsOf(seenIn(vote, 'Up', table)).map(({ by, round }) => `${by} ${round}`)).toEqual([
    'Down 0',
    'Middle 0',
    'Up 1',
    'Middle 1',
  ]);
});

test('who answers speaks in the round of the offer, who offers in the next turn', () => {
  const table = { ...put, passes: [0, 3], turns: 14 };
  expect(timeOf(seenIn(vote, 'Down', table))).toBe(2 / 5);
  const none = { offer: null, accepted: [] };
  expect(timeOf(seenIn(vote, 'Up', { ...table, ...none }))).toBe(3 / 5);
  expect(timeOf(seenIn(vote, 'Up', { ...none, offers: [], reading: 0, turns: 0 }))).toBe(1 / 5);
});
