import { expect, test } from 'vitest';
import { changeScenario, lastDay } from '../../src/scenario/index.js';
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
  ['months, in the middle of a gap', { horizon: { rounds: 99, months: 10 } }, 305],
  [
    'months that are over when the first session comes',
    { dynamics: { firstGapDays: [50] }, horizon: { months: 1 } },
    50,
  ],
  ['rounds before the months', { dynamics: { firstGapDays: [50] }, horizon: { rounds: 2, months: 99 } }, 250],
])('is reached: %s', (_, changes, day) => {
  expect(lastDayOf(changes)).toBe(day);
  const reach = lastDay(tiny(changes));
  expect(reach).toBeGreaterThanOrEqual(day);
  expect(reach).toBeLessThan(day + 100);
});

test('every gap the longest', () => {
  const [sixMonths, threeRounds] = [{ months: 6 }, { rounds: 3, months: null }].map((horizon) =>
    lastDay(changeScenario(december2003, { horizon })),
  );
  // Six months are 182.6 days; a gap does not go on behind them.
  expect(sixMonths).toBe(183);
  expect(threeRounds).toBe(120 + 3 * 287);
});

test('plain scored games have no days', () => {
  const { dynamics: _, ...plain } = december2003;
  expect(lastDay(plain)).toBe(0);
});
