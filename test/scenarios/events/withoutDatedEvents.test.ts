import { describe, expect, test } from 'vitest';
import { checkScenario, unsourcedNumbers } from '../../../src/scenario/index.js';
import {
  december2003,
  scenarios,
  withoutDatedEvents,
  withRecordedEvents,
} from '../../../src/scenarios/index.js';

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  const left = withoutDatedEvents(scenario);

  test('is valid, every number with its source', () => {
    expect(checkScenario(left)).toEqual([]);
    expect(unsourcedNumbers(left)).toEqual([]);
  });

  test('has no fixed event, and all hazards as they were', () => {
    expect(left.dynamics).toEqual({ ...scenario.dynamics, events: [] });
  });

  test('the record can be switched on again, with the sizes of the hazards', () => {
    const again = withRecordedEvents(left);
    expect(unsourcedNumbers(again)).toEqual([]);
    for (const { effects } of again.dynamics!.events) {
      expect(scenario.dynamics!.hazards.map((hazard) => hazard.effects)).toContainEqual(effects);
    }
  });
});

test('also takes out what the record put in', () => {
  expect(withoutDatedEvents(withRecordedEvents(december2003)).dynamics!.events).toEqual([]);
});

test('without dynamics nothing changes', () => {
  const { dynamics: _, sources: __, ...plain } = december2003;
  expect(withoutDatedEvents(plain)).toBe(plain);
});
