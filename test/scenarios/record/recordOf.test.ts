import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../src/scenarios/record/index.js';

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
