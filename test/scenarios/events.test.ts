import { describe, expect, test } from 'vitest';
import { loadRecord } from '../../src/history/record/index.js';
import { changeScenario, checkScenario, sourceOf, unsourcedNumbers } from '../../src/scenario/index.js';
import {
  base,
  december2003,
  recordedEvents,
  scenarios,
  september2005,
  withoutDatedEvents,
  withRecordedEvents,
} from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';

describe('recordedEvents', () => {
  test('the table says of each event what the record says', async () => {
    const { events } = await loadRecord();
    for (const { record, date, source } of recordedEvents) {
      const event = events.find(({ id }) => id === record);
      expect({ record, date: event?.date, source: event?.source }).toEqual({ record, date, source });
    }
  });

  test('it has every event from outside the talks since December 2003', async () => {
    const { events } = await loadRecord();
    const kinds = ['provocation', 'nuclear', 'sanction', 'domestic'];
    const outside = events.filter(({ kind, date }) => kinds.includes(kind) && date >= '2003-12-02');
    expect(recordedEvents.map(({ record }) => record)).toEqual(outside.map(({ id }) => id));
  });

  test('each is an act of the common base, and has an id of its own', () => {
    const acts = base.dynamics!.conduct!.actions;
    for (const { act, party, effects } of recordedEvents) {
      const model = acts.find(({ id }) => id === act)!;
      expect(party).toBe(model.party);
      expect(effects.filter(({ kind }) => kind !== 'veto')).toEqual(model.effects);
    }
    expect(new Set(recordedEvents.map(({ id }) => id)).size).toBe(recordedEvents.length);
  });

  test('an event that a scenario has under the same id is the same event', () => {
    for (const { dynamics } of Object.values(scenarios)) {
      for (const { id, date } of dynamics!.events) {
        const recorded = recordedEvents.find((event) => event.id === id);
        if (recorded) expect([id, date]).toEqual([id, recorded.date]);
      }
    }
  });
});

describe('withRecordedEvents', () => {
  const idsOf = ({ dynamics }: Talks): string[] => dynamics!.events.map(({ id }) => id);

  describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
    const recorded = withRecordedEvents(scenario);

    test('is valid, every number with its source', () => {
      expect(checkScenario({ ...recorded })).toEqual([]);
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

    test('governments do nothing else; hazards stay', () => {
      expect(recorded.dynamics!.hazards).toEqual(scenario.dynamics!.hazards);
      expect(recorded.dynamics).not.toHaveProperty('conduct');
      for (const seed of ['1', '2', '3']) {
        const { events } = runTalks(recorded, { seed }).trace;
        expect(events.some((event) => event.type === 'moved' && event.move.kind === 'act')).toBe(false);
      }
    });

    test('twice is once', () => {
      expect(withRecordedEvents(recorded)).toEqual(recorded);
    });
  });

  test('an added event has the effects of its act, and its source says so', () => {
    const { dynamics, sources } = withRecordedEvents(september2005);
    const firstTest = dynamics!.events.find(({ id }) => id === 'firstTest')!;
    const shock = september2005.dynamics!.conduct!.actions.find(({ id }) => id === 'test')!;
    expect([firstTest.effects, firstTest.party]).toEqual([shock.effects, 'DPRK']);
    expect(sourceOf({ sources: sources! }, 'dynamics.events.firstTest.effects.0.broken')).toMatch(
      /^dated record: 2006-10-09, .*act test$/,
    );
  });

  test('what the talks cannot reach is left out', () => {
    const short = changeScenario(september2005, { horizon: { rounds: 9, months: 10 } });
    const added = idsOf(withRecordedEvents(short)).filter((id) => !idsOf(short).includes(id));
    expect(added).toEqual(['missiles']);
  });

  test('without dynamics nothing changes', () => {
    const { dynamics: _, sources: __, ...plain } = december2003;
    expect(withRecordedEvents(plain)).toBe(plain);
  });
});

describe('withoutDatedEvents', () => {
  describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
    const left = withoutDatedEvents(scenario);

    test('is valid, every number with its source', () => {
      expect(checkScenario({ ...left })).toEqual([]);
      expect(unsourcedNumbers(left)).toEqual([]);
    });

    test('has no fixed event, and all else as it was', () => {
      expect(left.dynamics).toEqual({ ...scenario.dynamics, events: [] });
    });

    test('the record can be switched on again, with the sizes of the acts', () => {
      const again = withRecordedEvents(left);
      expect(unsourcedNumbers(again)).toEqual([]);
      for (const { id, effects } of again.dynamics!.events) {
        expect(effects).toEqual(recordedEvents.find((event) => event.id === id)!.effects);
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
});
