import { describe, expect, test } from 'vitest';
import { responsesIn } from '../../../../src/agents/parts/posterior/responses.js';
import type { Observation, PublicState, Table } from '../../../../src/talks/index.js';
import { line, offers, seenIn } from '../../plain.js';
import { response } from './responses.js';

function heard(seen: Observation, now: Partial<PublicState> = {}): Record<string, unknown> {
  return Object.fromEntries(responsesIn({ ...seen, public: { ...seen.public, ...now } }));
}

describe('of a single text', () => {
  const text = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 4 });
  const object = (by: string, reading: number, up: boolean, counter: number[] | null) => ({
    by,
    reading,
    objections: [{ issue: 'issue0', direction: up ? ('up' as const) : ('down' as const) }],
    counter,
  });
  const one: Partial<Table> = {
    ...offers(['Middle', 5]),
    objections: [object('Up', 1, true, [7])],
  };

  test('the chair hears a no with wishes and counter, and a yes', () => {
    expect(heard(seenIn(text, 'Middle', one), { toAct: 'Middle' })).toEqual({
      Up: [response([5], { wishes: [{ issue: 0, up: true }], counter: [7] })],
      Down: [response([5], { yes: true })],
    });
  });

  test('who shows the draft itself would sign it', () => {
    const table = { ...one, objections: [object('Up', 1, true, [5])] };
    expect(heard(seenIn(text, 'Middle', table), { toAct: 'Middle' })['Up']).toEqual([
      response([5], { yes: true, wishes: [{ issue: 0, up: true }] }),
    ]);
  });

  test('who has not yet spoken has said nothing', () => {
    const seen = seenIn(text, 'Up', { ...offers(['Middle', 5]), objections: [] });
    expect(heard(seen, { toAct: 'Up' })).toEqual({ Middle: [response([5], { yes: true })], Down: [] });
    const after = seenIn(text, 'Middle', { ...one, accepted: ['Middle', 'Down'] });
    expect(heard(after, { toAct: 'Up' })['Down']).toEqual([response([5], { yes: true })]);
  });

  test('readings are told apart, and who is absent has not said yes', () => {
    const two = {
      ...offers(['Middle', 5], ['Middle', 6]),
      objections: [object('Up', 1, true, null), object('Down', 2, false, null)],
    };
    const seen = seenIn(text, 'Middle', two);
    const all = heard(seen, { toAct: 'Middle' });
    expect(all['Up']).toEqual([
      response([5], { wishes: [{ issue: 0, up: true }] }),
      response([6], { yes: true }),
    ]);
    expect(all['Down']).toEqual([
      response([5], { yes: true }),
      response([6], { wishes: [{ issue: 0, up: false }] }),
    ]);
    expect(heard(seen, { toAct: 'Middle', present: ['Up', 'Middle'] })['Down']).toEqual([]);
  });
});

describe('of alternating offers', () => {
  test('who spoke between two offers said yes, who put the next said no', () => {
    const table = offers(['Up', 10], ['Middle', 5]);
    expect(heard(seenIn(line(), 'Up', table))).toEqual({
      Down: [response([10], { yes: true })],
      Middle: [response([10]), response([5], { yes: true })],
    });
  });

  test('who said yes to the offer on the table has said so, the others nothing', () => {
    const table = { ...offers(['Up', 10], ['Down', 0]), accepted: ['Down', 'Middle'] };
    expect(heard(seenIn(line(), 'Up', table))).toEqual({
      Down: [response([10]), response([0], { yes: true })],
      Middle: [response([0], { yes: true })],
    });
    expect(heard(seenIn(line(), 'Down', offers(['Up', 10])))).toEqual({
      Up: [response([10], { yes: true })],
      Middle: [],
    });
  });

  test('the latest twelve are kept', () => {
    const put = Array.from({ length: 60 }, (_, n): [string, number] => [
      ['Up', 'Down', 'Middle'][n % 3]!,
      n % 11,
    ]);
    const found = responsesIn(seenIn(line(), 'Up', offers(...put)));
    expect(found.get('Down')).toHaveLength(12);
    expect(found.get('Down')!.at(-1)).toEqual(response([58 % 11], { yes: true }));
  });
});

describe('of offers that are put to the vote', () => {
  const vote = { ...line(), rule: { kind: 'quorum' as const, yes: 2, vetoes: ['Middle'] } };
  const no = (by: string, reading: number, up?: boolean) => ({
    by,
    reading,
    objections:
      up === undefined ? [] : [{ issue: 'issue0', direction: up ? ('up' as const) : ('down' as const) }],
    counter: null,
  });

  test('who was asked before the last no and did not object has said yes; who was not asked has said nothing', () => {
    // Up offers: Down says yes, Middle no, which decides it. Then Down offers: Middle's no decides it before Up is asked.
    const table: Partial<Table> = {
      ...offers(['Up', 7], ['Down', 2]),
      ...{ offer: null, accepted: [], refused: [] },
      objections: [no('Middle', 1, false), no('Middle', 2)],
    };
    expect(heard(seenIn(vote, 'Up', table), { toAct: 'Middle' })).toEqual({
      Down: [response([7], { yes: true }), response([2], { yes: true })],
      Middle: [response([7], { wishes: [{ issue: 0, up: false }] }), response([2])],
    });
    expect(heard(seenIn(vote, 'Middle', table), { toAct: 'Middle' })['Up']).toEqual([
      response([7], { yes: true }),
    ]);
  });

  test('of the offer that stands, who has said yes', () => {
    const table = { ...offers(['Up', 7]), accepted: ['Up', 'Down'] };
    expect(heard(seenIn(vote, 'Middle', table), { toAct: 'Middle' })).toEqual({
      Up: [response([7], { yes: true })],
      Down: [response([7], { yes: true })],
    });
  });
});
