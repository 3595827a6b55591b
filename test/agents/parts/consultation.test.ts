import { expect, test } from 'vitest';
import { noConsultation, steadyUrging } from '../../../src/agents/index.js';
import type { SteadyUrgingOptions } from '../../../src/agents/index.js';
import { seenBy, situation } from '../seen.js';
import type { Seen } from '../seen.js';

const urges = [
  { with: 'Mongolia', urge: 1 },
  { with: 'South', urge: 0.9 },
  { with: 'Broker', urge: 0.1 },
];
const meet = (options: Partial<SteadyUrgingOptions>, seen: Seen = {}): unknown =>
  steadyUrging({ urges, disclose: 0, ...options })(situation(seenBy('North', seen)));

test('meets its partners in the order of its list, as many as the rules allow', () => {
  const [south, broker] = [
    { with: 'South', urge: 0.9, disclose: [] },
    { with: 'Broker', urge: 0.1, disclose: [] },
  ];
  expect(meet({})).toEqual([south, broker]);
  expect(meet({ urges: [...urges].reverse() })).toEqual([broker, south]);
  expect(meet({}, { scenario: { dynamics: { meetings: 1 } } })).toEqual([south]);
  expect(meet({}, { scenario: { dynamics: { meetings: 0 } } })).toEqual([]);
  expect(meet({ urges: [] })).toEqual([]);
});

test('meets nobody who has left, and not itself', () => {
  expect(meet({}, { now: { left: ['South'] } })).toMatchObject([{ with: 'Broker' }]);
  expect(meet({ urges: [{ with: 'North', urge: 1 }] })).toEqual([]);
});

test('tells what matters most to it to whom it trusts', () => {
  const own = {
    weights: [0.2, 0.5, 0.3],
    trust: { South: { alpha: 1, beta: 3 }, Broker: { alpha: 2, beta: 2 } },
  };
  expect(meet({ disclose: 2 }, { own })).toEqual([
    { with: 'South', urge: 0.9, disclose: [] },
    { with: 'Broker', urge: 0.1, disclose: ['aid', 'order'] },
  ]);
  expect(meet({ disclose: 99 }, { own })).toMatchObject([
    { disclose: [] },
    { disclose: ['aid', 'order', 'arms'] },
  ]);
});

test('carries what those whom it met before have told it, where it says so', () => {
  const own = { disclosed: { South: ['aid'], Broker: ['arms'] } };
  const to = (carrying: readonly string[], known = own) =>
    meet(
      {
        urges: urges.map((urge) => ({ ...urge, carries: carrying.includes(urge.with) })),
      },
      { own: known },
    );
  expect(to(['South', 'Broker'])).toMatchObject([
    { with: 'South', disclose: [] },
    { with: 'Broker', carries: ['South'] },
  ]);
  expect(JSON.stringify(to(['South']))).not.toContain('carries');
  expect(JSON.stringify(to(['Broker'], { disclosed: {} } as never))).not.toContain('carries');
});

test('no consultation meets nobody', () => {
  expect(noConsultation()(situation(seenBy('North')))).toEqual([]);
});
