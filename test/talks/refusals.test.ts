import { expect, test } from 'vitest';
import { linear } from '../../src/agents/index.js';
import { refusalsOf, runTalks, type TalksEvent } from '../../src/talks/index.js';
import { line } from '../agents/plain.js';

const two = { issues: ['a', 'b'].map((id) => ({ id, label: id, options: ['x', 'y', 'z'] })) };
const moved = (party: string, move: object): TalksEvent =>
  ({ type: 'moved', party, move, next: null }) as TalksEvent;
const put = (party: string, ...deal: number[]) => moved(party, { kind: 'propose', deal });

test('who puts another offer refuses the one that stands, on the issues on which they differ', () => {
  const events = [put('A', 2, 0), put('B', 0, 0), put('C', 1, 2)];
  expect(refusalsOf(two, events)).toEqual([
    { party: 'B', by: 'A', deal: [2, 0], wishes: [{ issue: 'a', direction: 'down', want: 0 }] },
    {
      party: 'C',
      by: 'B',
      deal: [0, 0],
      wishes: [
        { issue: 'a', direction: 'up', want: 1 },
        { issue: 'b', direction: 'up', want: 2 },
      ],
    },
  ]);
});

test('nobody refuses what it put, accepted or puts again, nor what an earlier round had on the table', () => {
  expect(refusalsOf(two, [put('A', 2, 0), put('A', 1, 0), put('B', 1, 0)])).toEqual([]);
  expect(refusalsOf(two, [put('A', 2, 0), moved('B', { kind: 'accept' }), put('B', 0, 0)])).toEqual([]);
  const opened = { type: 'roundOpened' } as TalksEvent;
  expect(refusalsOf(two, [put('A', 2, 0), opened, put('B', 0, 0)])).toEqual([]);
});

test('a reader of a draft wants what it names, else what its own text shows in that direction', () => {
  const objections = [
    { issue: 'a', direction: 'down', want: 1 },
    { issue: 'b', direction: 'up' },
  ];
  const wishesWith = (counter?: number[]) =>
    refusalsOf(two, [
      put('A', 2, 0),
      moved('B', { kind: 'object', objections, ...(counter && { counter }) }),
    ])[0]!.wishes;
  expect(wishesWith([0, 2]).map(({ want }) => want)).toEqual([1, 2]);
  expect(wishesWith([0, 0]).map(({ want }) => want)).toEqual([1, null]);
  expect(wishesWith().map(({ want }) => want)).toEqual([1, null]);
});

test('who walks out refuses without a word about issues', () => {
  expect(refusalsOf(two, [put('A', 2, 0), moved('B', { kind: 'walkOut' })])).toMatchObject([
    { party: 'B', wishes: [] },
  ]);
  expect(refusalsOf(two, [moved('B', { kind: 'walkOut' })])).toEqual([]);
});

test('of a game, every offer but the last is refused once by whoever speaks next', () => {
  const scenario = { ...line(0.4), agents: { Up: linear(), Down: linear(), Middle: linear() } };
  const { trace, outcome } = runTalks(scenario, { seed: '1' });
  const offers = trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'propose');
  expect(outcome.kind).toBe('settlement');
  expect(refusalsOf(scenario, trace.events)).toHaveLength(offers.length - 1);
});
