import { expect, test } from 'vitest';
import { loadRecord } from '../../../src/history/record/index.js';
import { base, recordedEvents, scenarios } from '../../../src/scenarios/index.js';

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

test('each has a hazard that stands for it, and an id of its own', () => {
  const hazards = base.dynamics!.hazards.map(({ id }) => id);
  for (const { hazard } of recordedEvents) expect(hazards).toContain(hazard);
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
