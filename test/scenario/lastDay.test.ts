import { expect, test } from 'vitest';
import { lastDay } from '../../src/scenario/index.js';
import type { ScenarioChanges } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { byHand } from '../talks/playing.js';
import { round, tiny } from '../talks/tiny.js';

/** Plays rounds of 100 days without a deal. */
function lastDayOf(changes: ScenarioChanges): number {
  const session = byHand(tiny(changes));
  while (session.toAct !== null) round(session);
  return session.state.public.outcome!.day;
}

test.each<[string, ScenarioChanges, number]>([
  ['rounds', { horizon: { rounds: 3 } }, 300],
  ['months, by one gap', { horizon: { rounds: 99, months: 10 } }, 400],
  [
    'months that are over when the first session comes',
    { dynamics: { firstGapDays: [50] }, horizon: { months: 1 } },
    150,
  ],
  ['rounds before the months', { dynamics: { firstGapDays: [50] }, horizon: { rounds: 2, months: 99 } }, 250],
])('is reached: %s', (_, changes, day) => {
  expect(lastDayOf(changes)).toBe(day);
  const reach = lastDay(tiny(changes));
  expect(reach).toBeGreaterThanOrEqual(day);
  expect(reach).toBeLessThan(day + 100);
});

test('every gap the longest', () => {
  expect(lastDay(december2003)).toBe(120 + december2003.horizon.rounds * 287);
});

test('plain scored games have no days', () => {
  const { dynamics: _, ...plain } = december2003;
  expect(lastDay(plain)).toBe(0);
});
