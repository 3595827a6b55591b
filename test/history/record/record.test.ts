import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOn, loadRecord, recordEvent, recordOf } from '../../../src/history/record/index.js';
import { dateAfter, daysBetween } from '../../../src/scenario/index.js';

const record = await loadRecord();
const idsOn = async (date: string): Promise<string[]> => (await recordOf(date)).map(({ id }) => id);

describe('recordOf', () => {
  test('finds the round of the Initial Actions by the day of the text', async () => {
    expect(await idsOn('2007-02-13')).toEqual(['round5c-initial-actions']);
  });

  test('finds what began earlier and still goes on, first what began first', async () => {
    expect(await idsOn('2005-02-10')).toEqual(['boycott-1', 'nuclear-declaration']);
    expect(await idsOn('2005-09-15')).toEqual(['round4b-joint-statement', 'bda']);
    expect(await idsOn('2007-02-14')).toEqual([]);
    expect(await idsOn('2009-05-25')).toEqual(['test-2']);
  });

  test('finds an event without a day on every day of its month', async () => {
    expect(await idsOn('2003-03-01')).toEqual(['china-oil-cut']);
    expect(await idsOn('2003-03-31')).toEqual(['china-oil-cut']);
    expect(await idsOn('2003-04-01')).toEqual([]);
    expect(await idsOn('2004-08-31')).toEqual([]);
    expect(await idsOn('2004-09-01')).toEqual(['boycott-1']);
  });

  test('takes a month', async () => {
    expect(await idsOn('2003-12')).toEqual([
      'russia-shuttle',
      'tcog-dec4',
      'dprk-freeze-offer',
      'cheney-veto',
      'dprk-time-on-side',
      'wang-pyongyang',
    ]);
    expect(await idsOn('1999-12')).toEqual(['lwr-contract']);
  });

  test.each(['soon', '2007-02-30', '2007-2-3', '2007', '', '2007-13', '2007-02-13-01', undefined, 20070213])(
    'refuses %j',
    async (date) => {
      await expect(recordOf(date as string)).rejects.toThrowError(
        expect.objectContaining({
          name: 'SixPartyError',
          code: 'invalid-option',
          issues: [expect.objectContaining({ path: 'date', code: 'bad-date' })],
        }),
      );
    },
  );
});

describe('eventsOn', () => {
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
});

describe('recordEvent', () => {
  test('every event is found by its id', async () => {
    const { events } = await loadRecord();
    for (const event of events) expect(await recordEvent(event.id)).toBe(event);
  });

  test('the event that was probably meant is named', async () => {
    await expect(recordEvent('round4b-joint-statment')).rejects.toThrowError(
      expect.objectContaining({
        code: 'unknown-name',
        issues: [expect.objectContaining({ path: 'id', hint: 'Did you mean "round4b-joint-statement"?' })],
      }),
    );
    for (const id of ['', 'constructor', undefined]) {
      await expect(recordEvent(id as string)).rejects.toThrowError(
        expect.objectContaining({ code: 'unknown-name' }),
      );
    }
  });
});
