import { describe, expect, test } from 'vitest';
import { changeScenario, checkScenario, sourceOf, unsourcedNumbers } from '../../../src/scenario/index.js';
import {
  december2003,
  recordedEvents,
  scenarios,
  september2005,
  withRecordedEvents,
} from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';

const switched = ['provocation', 'nuclearShock', 'hawksVeto', 'usReview', 'financialMeasure'];
const idsOf = ({ dynamics }: Talks): string[] => dynamics!.events.map(({ id }) => id);

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  const recorded = withRecordedEvents(scenario);

  test('is valid, every number with its source', () => {
    expect(checkScenario(recorded)).toEqual([]);
    expect(unsourcedNumbers(recorded)).toEqual([]);
  });

  test('keeps its own events as they are', () => {
    expect(recorded.dynamics!.events.slice(0, scenario.dynamics!.events.length)).toEqual(
      scenario.dynamics!.events,
    );
  });

  test('has no event twice, and none before its start', () => {
    expect(new Set(idsOf(recorded)).size).toBe(idsOf(recorded).length);
    for (const { date } of recorded.dynamics!.events) expect(date >= scenario.start).toBe(true);
  });

  test('nothing of the recorded kinds comes by chance any more; the other hazards stay', () => {
    for (const hazard of recorded.dynamics!.hazards) {
      const before = scenario.dynamics!.hazards.find(({ id }) => id === hazard.id)!;
      if (switched.includes(hazard.id)) expect([hazard.rate, hazard.raisedBy?.rate ?? 0]).toEqual([0, 0]);
      else expect(hazard).toEqual(before);
    }
    for (const seed of ['1', '2', '3']) {
      const happened = runTalks(recorded, { seed }).trace.events.filter(({ type }) => type === 'occurred');
      expect(happened.filter((event) => 'id' in event && switched.includes(String(event.id)))).toEqual([]);
    }
  });

  test('twice is once', () => {
    expect(withRecordedEvents(recorded)).toEqual(recorded);
  });
});

test('an added event has the effects of its hazard, and its source says so', () => {
  const { dynamics, sources } = withRecordedEvents(september2005);
  const firstTest = dynamics!.events.find(({ id }) => id === 'firstTest')!;
  const shock = september2005.dynamics!.hazards.find(({ id }) => id === 'nuclearShock')!;
  expect([firstTest.effects, firstTest.party]).toEqual([shock.effects, 'DPRK']);
  expect(sourceOf({ sources: sources! }, 'dynamics.events.firstTest.effects.0.broken')).toMatch(
    /^dated record: 2006-10-09, .*nuclearShock$/,
  );
});

test('what the talks cannot reach is left out', () => {
  const short = changeScenario(september2005, { horizon: { rounds: 2, months: 13 } });
  const added = idsOf(withRecordedEvents(short)).filter((id) => !idsOf(short).includes(id));
  expect(added).toEqual(['missiles', 'firstTest']);
});

test('an event whose hazard the scenario does not have is left out', () => {
  const calm = changeScenario(december2003, {
    dynamics: { hazards: { nuclearShock: null } },
    sources: { 'dynamics.hazards.nuclearShock': null },
  });
  const ids = idsOf(withRecordedEvents(calm));
  for (const { id, hazard } of recordedEvents) expect(ids.includes(id)).toBe(hazard !== 'nuclearShock');
});

test('without dynamics nothing changes', () => {
  const { dynamics: _, sources: __, ...plain } = december2003;
  expect(withRecordedEvents(plain)).toBe(plain);
});
