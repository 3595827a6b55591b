import { expect, test } from 'vitest';
import { example } from './example.js';

test('looks, moves by hand, goes back and branches', () => {
  const printed = example('step-by-step');
  expect(printed).toContain('Round 1, signals: US must move.');
  expect(printed).toMatch(/Its flexibility is \d\.\d\d; it may make 45 moves\./);
  expect(printed).toContain('Its agent would say: {"kind":"signal"');
  expect(printed).toContain('Refused: Name another party.');
  expect(printed).toContain('By hand: accepted; now DPRK must move.');
  const prints = [...printed.matchAll(/^(session|branch): ([0-9a-f]{32}), (\d+) events/gm)];
  expect(prints.map(([, name]) => name)).toEqual(['session', 'branch']);
  expect(prints[0]![2]).not.toBe(prints[1]![2]);
  const shared = Number(/They share the first (\d+) events\./.exec(printed)![1]);
  expect(shared).toBeGreaterThan(50);
  expect(shared).toBeLessThan(Number(prints[1]![3]));
}, 60_000);
