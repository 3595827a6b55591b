import { expect, test } from 'vitest';
import { changeScenario } from '../../../src/scenario/index.js';
import { lastDay } from '../../../src/scenarios/events/lastDay.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';

test('the longest gaps to the last round', () => {
  expect(lastDay(december2003)).toBe(120 + december2003.horizon.rounds * 404);
});

test('no further than the horizon in months', () => {
  expect(lastDay(changeScenario(december2003, { horizon: { months: 2 } }))).toBe(2 * 30.4375);
});

test('no run gets further', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    expect(runTalks(december2003, { seed }).outcome.day).toBeLessThanOrEqual(lastDay(december2003));
  }
});
