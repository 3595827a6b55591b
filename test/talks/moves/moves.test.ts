import { describe, expect, test } from 'vitest';
import type { Move, Session } from '../../../src/talks/index.js';
import { kindOf } from '../../../src/talks/moves/moves.js';
import { byHand, differenceOf, flawOf } from '../playing.js';
import { play, tiny } from '../tiny.js';

const copyMove = (move: unknown): unknown => kindOf(move as Move).copy(move as Move);
const issues = ['arms'];
const deal = [1, 0];
const cases: readonly [what: string, given: unknown, kept: Move][] = [
  [
    'members in another order',
    { attend: true, toward: 'B', kind: 'signal', tone: 'neutral' },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: true },
  ],
  [
    'leave, if it is true',
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: true },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: true },
  ],
  [
    'not if it is false',
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: false },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false },
  ],
  ['other members', { kind: 'walkOut', because: () => 'anger' }, { kind: 'walkOut' }],
  [
    'minus zero',
    { kind: 'consult', meetings: [{ with: 'B', urge: -0, disclose: [] }] },
    { kind: 'consult', meetings: [{ with: 'B', urge: 0, disclose: [] }] },
  ],
  ['minus zero in deals', { kind: 'propose', deal: [-0, 1] }, { kind: 'propose', deal: [0, 1] }],
  ['an empty opt-out', { kind: 'accept', optOut: [] }, { kind: 'accept' }],
  ['an undefined one', { kind: 'accept', optOut: undefined }, { kind: 'accept' }],
  ['an opt-out', { kind: 'accept', optOut: ['aid'] }, { kind: 'accept', optOut: ['aid'] }],
  [
    'an undefined counter',
    { counter: undefined, kind: 'object', objections: [{ direction: 'up', issue: 'a', loud: 1 }] },
    { kind: 'object', objections: [{ issue: 'a', direction: 'up' }] },
  ],
  [
    'a counter',
    { kind: 'object', counter: deal, objections: [] },
    { kind: 'object', objections: [], counter: [1, 0] },
  ],
  ['choices', { kind: 'implement', choices: ['perform'] }, { kind: 'implement', choices: ['perform'] }],
  ['close', { kind: 'close' }, { kind: 'close' }],
];

describe('what the log keeps of a move', () => {
  test.each(cases)('%s', (_what, given, kept) => {
    const copy = copyMove(given);
    expect(differenceOf(copy, kept)).toBeUndefined();
    expect(flawOf(copy)).toBeUndefined();
    expect(differenceOf(copyMove(copy), kept)).toBeUndefined();
  });

  test('it shares nothing with what was given', () => {
    const meetings = ['B', 'C'].map((id) => ({ with: id, urge: 1, disclose: issues }));
    const copy = copyMove({ kind: 'consult', meetings });
    expect(flawOf(copy)).toBeUndefined();
    issues.push('aid');
    expect(JSON.stringify(copy)).not.toContain('aid');
  });
});

/** A session at the beginning of its first plenary. */
function convened(): Session {
  const session = byHand(
    tiny({
      issues: { aid: { obligation: { obligor: 'payers' } } },
      costs: {
        shares: { South: 1 },
        costs: { aid: [1, 2] },
        optOut: { South: { issue: 'arms', below: 2 } },
      },
    }),
  );
  while (session.state.public.phase !== 'plenary') {
    const toward = session.toAct === 'North' ? 'South' : 'North';
    const signal: Move = { kind: 'signal', tone: 'neutral', toward, attend: true };
    play(session, session.state.public.phase === 'signals' ? signal : { kind: 'consult', meetings: [] });
  }
  return session;
}

describe("the plenary's table", () => {
  const session = convened();
  const no: Move = { kind: 'object', objections: [{ issue: 'arms', direction: 'down' }], counter: [0, 2, 1] };

  test('is empty at first', () => {
    expect(session.state.public.table).toEqual({
      reading: 0,
      turns: 0,
      offer: null,
      by: null,
      accepted: [],
      optOuts: {},
      offers: [],
      objections: [],
      refused: [],
      walkedOut: null,
      closed: false,
    });
  });

  test('holds the draft, who stands by it, who does not and why, and who will not pay', () => {
    play(session, { kind: 'propose', deal: [1, 1, 0] });
    play(session, no);
    expect(session.state.public.table).toMatchObject({
      reading: 1,
      turns: 2,
      accepted: ['Broker'],
      refused: ['North'],
    });
    const before = session.state.public.table;
    play(session, { kind: 'accept', optOut: ['aid'] });
    expect(before).toMatchObject({
      by: 'Broker',
      offer: [1, 1, 0],
      offers: [{ by: 'Broker', deal: [1, 1, 0] }],
    });
    expect(session.state.public.table).toMatchObject({
      turns: 3,
      accepted: ['Broker', 'South'],
      optOuts: { South: ['aid'] },
      objections: [
        { by: 'North', reading: 1, objections: [{ issue: 'arms', direction: 'down' }], counter: [0, 2, 1] },
      ],
    });
    expect(session.toAct).toBe('Broker');
  });

  test('starts anew with the next draft, but for what was put and said', () => {
    play(session, { kind: 'propose', deal: [0, 1, 1] });
    const { table } = session.state.public;
    expect(table).toMatchObject({
      reading: 2,
      turns: 4,
      offer: [0, 1, 1],
      accepted: ['Broker'],
      refused: [],
      optOuts: {},
    });
    expect(table.offers.map(({ deal }) => deal)).toEqual([
      [1, 1, 0],
      [0, 1, 1],
    ]);
    expect(table.objections).toHaveLength(1);
    play(session, { ...no, counter: undefined } as unknown as Move);
    expect(session.state.public.table.objections[1]).toMatchObject({
      by: 'North',
      reading: 2,
      counter: null,
    });
  });

  test('counts what is objected to over the whole talks, party by party', () => {
    expect(session.state.public.heard).toEqual({
      North: { up: {}, down: { arms: 2 } },
      South: { up: {}, down: {} },
      Broker: { up: {}, down: {} },
    });
    play(session, { kind: 'walkOut' });
    expect(session.state.public).toMatchObject({ round: 2, table: { reading: 0, walkedOut: null } });
    expect(session.state.public.heard.North!.down).toEqual({ arms: 2 });
  });

  test('knows who ended it', () => {
    const events = (move: Move): unknown => {
      const other = convened();
      return play(other, move).find(({ type }) => type === 'plenaryEnded');
    };
    expect(events({ kind: 'close' })).toMatchObject({ reason: 'closed', by: 'Broker' });
    expect(events({ kind: 'walkOut' })).toMatchObject({ reason: 'walkedOut', by: 'Broker' });
  });
});

describe('choices about duties', () => {
  test('replace what the party decided before about the same ones', () => {
    const session = convened();
    play(session, { kind: 'propose', deal: [2, 0, 0] });
    play(session, { kind: 'accept' });
    play(session, { kind: 'accept' });
    expect(session.toAct).toBe('North');
    play(session, { kind: 'implement', choices: ['withhold', 'conceal'] });
    const round = session.state.public.round;
    expect(round).toBe(2);
    // The second is claimed and done with; the first is still open.
    expect(session.state.private.North!.intentions).toEqual([{ agreement: 0, duty: 0, choice: 'withhold' }]);
    expect(session.state.private.North!.concealed).toMatchObject([{ duty: 1, level: 2 }]);
  });
});
