import { beforeAll, describe, expect, test } from 'vitest';
import { answersTable } from '../../../src/report/page/answers.js';
import { momentsOf, sightOf, type Moments } from '../../../src/report/page/moments.js';
import { eventInWords, momentInWords, stateTables } from '../../../src/report/page/stateTables.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { historyFor, observe, replay, runTalks, valuationOf, type Trace } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';

const short = changeScenario(december2003, { horizon: { rounds: 3 } });
let trace: Trace;
let moments: Moments;
beforeAll(() => {
  ({ trace } = runTalks(short, { seed: '1' }));
  moments = momentsOf(JSON.parse(JSON.stringify(trace)) as Trace);
});

test('the state at any event is the one that replay gives, in whatever order one looks', () => {
  const { length } = trace.events;
  for (const n of [0, length, 5, length >> 1, 1, length]) {
    expect(moments.at(n)).toEqual(replay(trace, { events: n }));
  }
});

describe('a sight', () => {
  test('of a party is what the engine says that it knows', () => {
    const n = trace.events.length >> 1;
    const { public: now, own } = historyFor(trace, 'DPRK', n);
    const sight = sightOf(moments, n, 'DPRK');
    expect(sight.public).toEqual(now);
    expect(sight.parts).toEqual({ DPRK: own });
    expect(JSON.stringify(sight)).not.toContain('"draws"');
  });

  test('of a party has one row of trust and no stock of others; everything has all', () => {
    const rows = (party: string | null): number =>
      stateTables(moments, sightOf(moments, 60, party)).find(({ caption }) => caption.startsWith('Trust'))!
        .rows.length;
    expect([rows('DPRK'), rows(null)]).toEqual([1, 6]);
    const stocks = stateTables(moments, sightOf(moments, 60, 'US')).find(({ caption }) =>
      caption.startsWith('Stocks'),
    )!;
    expect(stocks.rows[0]![2]).toBe('');
  });

  test('at any event has tables of whole rows', () => {
    for (let n = 0; n <= trace.events.length; n += 7) {
      for (const party of [null, 'China']) {
        for (const { columns, rows } of stateTables(moments, sightOf(moments, n, party)))
          for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }
  });
});

test('answers say what the text was worth to each when it answered, and to a party its own only', () => {
  const put = trace.events.findIndex((event) => event.type === 'moved' && event.move.kind === 'propose');
  const event = trace.events[put + 1]!;
  if (event.type !== 'moved') throw new Error('nobody answered');
  const proposal = trace.events[put]!;
  const deal = proposal.type === 'moved' && proposal.move.kind === 'propose' ? proposal.move.deal : [];
  const table = answersTable(moments, sightOf(moments, put + 2, null));
  expect(table.rows).toHaveLength(2);
  const gain = gainOf(valuationOf(observe(moments.book, moments.at(put + 1), event.party)), deal);
  expect(Number(table.rows[1]![2])).toBeCloseTo(gain, 1);
  expect(table.rows[1]![4]).not.toBe('');
  const seen = answersTable(moments, sightOf(moments, put + 2, event.party)).rows;
  expect(seen.map((row) => row[2] === '')).toEqual([true, false]);
});

test('events and moments are said in words', () => {
  expect(eventInWords(moments, 0)).toBe('before the first event');
  const opened = trace.events.findIndex(({ type }) => type === 'roundOpened');
  expect(eventInWords(moments, opened + 1)).toBe('round opened');
  expect(momentInWords(moments, moments.at(opened + 1).public)).toMatch(/^round 1, \d+ \w+ 200\d$/);
});
