import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAfter, daysBetween } from '../../../src/scenario/index.js';
import { eventsOn, loadRecord } from '../../../src/scenarios/record/index.js';

const record = await loadRecord();

test('it agrees with counting days, on every day from 1994 to 2009', () => {
  const spans = record.events.map(({ id, date, dateEnd }) => {
    const first = date.length === 7 ? `${date}-01` : date;
    const nextMonth = dateAfter(`${first.slice(0, 7)}-01`, 31).slice(0, 7);
    const last = dateEnd ?? (date.length === 7 ? dateAfter(`${nextMonth}-01`, -1) : date);
    return { id, first, last };
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5700 }), (days) => {
      const day = dateAfter('1994-01-01', days);
      const covering = spans.filter(
        ({ first, last }) => daysBetween(first, day) >= 0 && daysBetween(day, last) >= 0,
      );
      expect(eventsOn(record, day).map(({ id }) => id)).toEqual(covering.map(({ id }) => id));
    }),
    { numRuns: 2000 },
  );
});
