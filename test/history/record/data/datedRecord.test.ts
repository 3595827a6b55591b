import { describe, expect, test } from 'vitest';
import { canonicalJson, daysBetween, isDate } from '../../../../src/scenario/index.js';
import { december2003 } from '../../../../src/scenarios/index.js';
import { dynamics } from '../../../../src/scenarios/common/dynamics.js';
import { issues } from '../../../../src/scenarios/common/issues.js';
import { loadRecord } from '../../../../src/history/record/index.js';
import type { RecordLevels } from '../../../../src/history/record/index.js';

const record = await loadRecord();
const { events, plutonium, heavyFuelOil } = record;
const rounds = events.filter(({ kind }) => kind === 'round');
const parties = december2003.parties.map(({ id }) => id);
const find = (id: string): (typeof events)[number] => events.find((event) => event.id === id)!;

/** How many events there are of each kind. */
const kinds = {
  agreement: 1,
  bilateral: 1,
  boycott: 1,
  coordination: 3,
  crisis: 1,
  defection: 3,
  delay: 2,
  domestic: 2,
  implementation: 7,
  mediation: 2,
  meeting: 1,
  nuclear: 1,
  pressure: 2,
  proposal: 5,
  provocation: 5,
  reinterpretation: 1,
  round: 13,
  sanction: 2,
  statement: 2,
  verification: 2,
  withdrawal: 1,
};

function expectLevels(levels: RecordLevels): void {
  for (const [id, level] of Object.entries(levels)) {
    const issue = issues.find((each) => each.id === id);
    expect(issue, id).toBeDefined();
    expect(issue!.options[level], `${id} ${level}`).toBeDefined();
  }
}

describe('the record', () => {
  test('has 58 events of 21 kinds, with an id of its own each', () => {
    expect(events).toHaveLength(58);
    expect(new Set(events.map(({ id }) => id)).size).toBe(58);
    const counted: Record<string, number> = {};
    for (const { kind } of events) counted[kind] = (counted[kind] ?? 0) + 1;
    expect(counted).toEqual(kinds);
  });

  test('is ordered by date, and every date is a day or a month', () => {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    for (const date of dates) expect(isDate(date) || isDate(`${date}-01`), date).toBe(true);
    expect(dates.filter((date) => !isDate(date))).toEqual(['1999-12', '2003-03', '2004-09']);
    expect([dates[0], dates[57]]).toEqual(['1994-10-21', '2009-05-25']);
    const ended = events.filter(({ dateEnd }) => dateEnd !== undefined);
    expect(ended).toHaveLength(25);
    for (const { id, date, dateEnd } of ended) {
      expect(isDate(dateEnd), id).toBe(true);
      expect(dateEnd! > date, id).toBe(true);
    }
  });

  test.each(events.map((event) => [event.id, event] as const))('%s is whole', (_, event) => {
    expect(event.id).toMatch(/^[a-z0-9-]+$/);
    expect(event.actors.length).toBeGreaterThan(0);
    expect(new Set(event.actors).size).toBe(event.actors.length);
    for (const actor of event.actors) expect(parties).toContain(actor);
    expect(event.summary).not.toBe('');
    expect(event.source).toMatch(/https?:\/\/|memory|article/);
    expect(event.confidence).toMatch(/^(high|medium|low)\b/);
    if (event.levels) expectLevels(event.levels);
    for (const [party, levels] of Object.entries(event.proposals ?? {})) {
      expect(event.actors).toContain(party);
      expect(Object.keys(levels).length).toBeGreaterThan(0);
      expectLevels(levels);
    }
    for (const quantity of Object.values(event.quantities ?? {})) expect(quantity).toBeGreaterThan(0);
    for (const text of [event.outcome, event.note, event.commitmentDepth, event.costShares]) {
      expect(text).not.toBe('');
    }
  });

  test('names the heads of delegation of every session but that of July 2008, in party order', () => {
    const without = rounds.filter(({ heads }) => heads === undefined).map(({ id }) => id);
    expect(without).toEqual(['hod-jul2008']);
    for (const { actors, heads } of rounds) {
      expect(actors).toEqual(parties);
      if (heads) expect(Object.keys(heads)).toEqual(parties);
    }
    expect(events.filter((event) => event.heads && event.kind !== 'round')).toEqual([]);
    const heads = Object.fromEntries(december2003.parties.map(({ id, head }) => [id, head]));
    // Talks planned for December 2003 came about in February 2004.
    expect(find('round2').heads).toEqual(heads);
  });

  test('is plain JSON', () => {
    expect(canonicalJson(JSON.parse(JSON.stringify(record)))).toBe(canonicalJson(record));
  });
});

describe('what the dynamics rest on', () => {
  test('gaps between the starts of thirteen sessions', () => {
    const gaps = rounds.slice(1).map(({ date }, i) => daysBetween(rounds[i]!.date, date));
    expect(gaps).toEqual([182, 119, 398, 49, 57, 404, 52, 39, 121, 71, 287, 151]);
    // Spells of more than a year were boycotts, which the model has apart.
    expect(gaps.filter((days) => days < 365)).toEqual(dynamics.gapDays);
  });

  test('actual over promised time of the four steps that had one', () => {
    const promised = find('round5c-initial-actions').dateEnd!;
    const ratios = [
      daysBetween(promised, find('yongbyon-shutdown').date) / 60,
      daysBetween(promised, find('bda-released').date) / 30,
      daysBetween(find('round6b-second-phase').dateEnd!, find('declaration').date) /
        daysBetween(find('round6b-second-phase').dateEnd!, '2007-12-31'),
      daysBetween(find('declaration').date, find('delisting').date) /
        daysBetween(find('declaration').date, find('delisting-missed').date),
    ];
    expect(ratios.map((ratio) => Math.round(10 * ratio) / 10)).toEqual([2.5, 4, 3, 2.3]);
    const logs = ratios.map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / 4;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / 3;
    expect(Math.exp(mean)).toBeCloseTo(dynamics.delay.geometricMean, 1);
    expect(Math.abs(Math.sqrt(variance) - dynamics.delay.logSd)).toBeLessThan(0.01);
  });
});

describe('the series', () => {
  test('plutonium: eight sourced estimates, every range from low to high', () => {
    expect(plutonium).toHaveLength(8);
    for (const { source, asOf, kgSeparated, kgTotal, kgAdded, weapons } of plutonium) {
      expect(source).toMatch(/https?:\/\//);
      expect(asOf).toMatch(/\d{4}/);
      const ranges = [kgSeparated, kgTotal, kgAdded, weapons].filter((range) => range !== undefined);
      expect(ranges.length).toBeGreaterThan(0);
      for (const [low, high] of ranges) {
        expect(low).toBeGreaterThan(0);
        expect(high).toBeGreaterThanOrEqual(low);
      }
      if (kgSeparated && kgTotal) expect(kgTotal[1]).toBeGreaterThanOrEqual(kgSeparated[1]);
    }
  });

  test('fuel oil: the five payers, and a total that is their sum', () => {
    const { byParty, totalDelivered, pledgedTotal, price } = heavyFuelOil;
    expect(byParty.map(({ party }) => party).sort((a, b) => parties.indexOf(a) - parties.indexOf(b))).toEqual(
      parties.filter((id) => id !== 'DPRK'),
    );
    const delivered = byParty.map(({ tons, tonsByEarly2009 = tons }) => {
      expect(tonsByEarly2009).toBeGreaterThanOrEqual(tons);
      return tonsByEarly2009;
    });
    expect(delivered.reduce((sum, tons) => sum + tons, 0)).toBe(totalDelivered);
    expect(totalDelivered).toBe(745_400);
    expect(pledgedTotal).toBe(1_000_000);
    expect(price.usd / price.tons).toBe(440);
    for (const { source } of byParty) expect(source).toMatch(/https?:\/\//);
  });
});
