import { describe, expect, test } from 'vitest';
import { dealOf, isDate, isDeal } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { eventsOn, loadRecord, texts } from '../../../src/history/record/index.js';
import type { RecordLevels } from '../../../src/history/record/index.js';
import { TABLE } from '../../valuation/reference.js';

const record = await loadRecord();
const all = Object.entries(texts);

/** What the record codes for a text; the later event counts. */
function coded(text: (typeof all)[number][1]): RecordLevels {
  const levels = text.events.map((id) => {
    const event = record.events.find((each) => each.id === id)!;
    return { ...event.levels, ...(text.by && event.proposals?.[text.by]) };
  });
  return Object.assign({}, ...levels) as RecordLevels;
}

test('sixteen texts, of which six were agreed', () => {
  expect(all).toHaveLength(16);
  expect(all.filter(([, { kind }]) => kind === 'agreement')).toHaveLength(6);
});

describe.each(all)('%s', (_, text) => {
  test('is a deal of december2003, once as options and once by issue', () => {
    expect(isDeal(december2003, text.deal)).toBe(true);
    expect(dealOf(december2003, text.levels)).toEqual(text.deal);
    expect(Object.keys(text.levels)).toEqual(december2003.issues.map(({ id }) => id));
    expect(Object.isFrozen(text.deal)).toBe(true);
  });

  test('is dated within the last of its events, and proposed by one who was there', () => {
    expect(isDate(text.date)).toBe(true);
    expect(text.by === undefined).toBe(text.kind !== 'proposal');
    if (text.kind === 'idea') return expect(text.events).toEqual([]);
    const events = text.events.map((id) => record.events.find((event) => event.id === id)!);
    expect(eventsOn(record, text.date)).toContain(events.at(-1));
    if (text.by) for (const { actors } of events) expect(actors).toContain(text.by);
  });

  test('has the levels that the record codes', () => {
    expect(text.levels).toMatchObject(coded(text));
  });

  test('says in its note why a level is not from the record', () => {
    const levels = coded(text);
    const { commitment, form, ...rest } = text.levels;
    const added = Object.keys(rest).filter((id) => !(id in levels) && rest[id]! > 0);
    const disputed = Object.keys(text.otherLevels ?? {});
    for (const id of [...added, ...disputed]) expect(text.note.toLowerCase()).toContain(id.toLowerCase());
    expect(text.note).toMatch(/Commitment/);
    expect(text.note).toMatch(/form/);
    expect([commitment, form]).toEqual([
      text === texts.jointStatement2005 ? 1 : 2,
      text === texts.verificationUnderstanding2008 ? 0 : 1,
    ]);
  });
});

test('every text that the record codes is there', () => {
  const used = new Set(all.flatMap(([, { events }]) => events));
  for (const { id, levels, proposals } of record.events) {
    if (proposals || Object.keys(levels ?? {}).length > 0) expect(used, id).toContain(id);
  }
});

test('with their other levels the eight texts of the worked reference are its deals', () => {
  const { verificationFirst2003, freezeForReward2003, usPlan2004, phasedPartial } = texts;
  const { initialActions2007, secondPhase2007, reactorFirst2005, verificationProtocol2008 } = texts;
  const deals = [
    verificationFirst2003,
    freezeForReward2003,
    usPlan2004,
    phasedPartial,
    initialActions2007,
    secondPhase2007,
    reactorFirst2005,
    verificationProtocol2008,
  ].map(({ levels, otherLevels }) => dealOf(december2003, { ...levels, ...otherLevels }).slice(0, 9));
  expect(deals).toEqual(TABLE.map(([, deal]) => deal));
});
