import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyBetween, lastDays, quantile } from '../../scripts/history-span.mjs';

const record = {
  signed: [
    { id: 'principles', session: '2005-09-13', isPlan: false, isFull: true },
    { id: 'first', session: '2007-02-08', isPlan: true, isFull: false },
    { id: 'second', session: '2007-09-27', isPlan: true, isFull: false },
  ],
  sessions: ['2004-02-25', '2005-09-13', '2007-02-08', '2007-09-27'],
  collapse: '2009-04-14',
};
const between = historyBetween as (
  of: typeof record,
  start: string,
  until: string,
) => { result: string; texts: { id: string }[]; sessions: number };

describe('history between two days, both included', () => {
  test.each([
    ['2003-12-02', '2004-02-24', 'nothing signed', 0, 0],
    ['2003-12-02', '2005-09-12', 'nothing signed', 0, 1],
    ['2003-12-02', '2005-09-13', 'text short of a plan', 1, 2],
    ['2003-12-02', '2007-02-07', 'text short of a plan', 1, 2],
    ['2003-12-02', '2008-08-01', 'partial plan', 3, 4],
    ['2005-09-13', '2007-02-08', 'partial plan', 2, 2],
    ['2005-09-14', '2007-02-07', 'nothing signed', 0, 0],
    // What was signed stays what it was; where nothing was, the collapse is the result.
    ['2007-02-08', '2009-12-31', 'partial plan', 2, 2],
    ['2008-12-08', '2009-04-13', 'nothing signed', 0, 0],
    ['2008-12-08', '2009-04-14', 'collapse', 0, 0],
  ])('%s to %s: %s', (start, until, result, texts, sessions) => {
    const found = between(record, start, until);
    expect([found.result, found.texts.length, found.sessions]).toEqual([result, texts, sessions]);
  });

  test('only full plans: a full plan', () => {
    const full = { ...record, signed: [{ id: 'full', session: '2006-01-01', isPlan: true, isFull: true }] };
    expect(between(full, '2003-12-02', '2009-12-31').result).toBe('full plan');
  });
});

describe('the last day of a span', () => {
  const days = lastDays as (runs: { kind: string; day: number }[]) => number[];
  const run = (kind: string, day: number) => ({ kind, day });

  test('is that of the run, or the usual one where it came to an early end', () => {
    const whole = [run('inconclusive', 900), run('partial', 1000), run('inconclusive', 1400)];
    expect(days([...whole, run('collapse', 90), run('settlement', 1200)])).toEqual([
      900, 1000, 1400, 1000, 1200,
    ]);
  });

  test('where all end early, the usual one of theirs', () => {
    expect(days([run('collapse', 90), run('collapse', 100), run('collapse', 300)])).toEqual([100, 100, 300]);
  });

  test('is never before the run has ended', () => {
    const runs = fc.array(
      fc.record({
        kind: fc.constantFrom('collapse', 'settlement', 'partial', 'inconclusive'),
        day: fc.nat(3000),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(runs, (all) => {
        days(all).forEach((day, n) => expect(day).toBeGreaterThanOrEqual(all[n]!.day));
      }),
    );
  });
});

test('quantiles: half are not above the median', () => {
  const of = quantile as (values: number[], share: number) => number;
  expect([of([3, 1, 2], 0.5), of([4, 1, 2, 3], 0.5), of([7], 0.95)]).toEqual([2, 2, 7]);
});
