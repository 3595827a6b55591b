import { describe, expect, test } from 'vitest';
import { openTalks } from '../../../src/talks/index.js';
import type { Session } from '../../../src/talks/index.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';

const absent = (...ids: string[]): Parameters<typeof round>[1] => ({
  signal: Object.fromEntries(ids.map((id) => [id, { attend: false }])),
});
const convened = (session: Session, script: Parameters<typeof round>[1]): unknown =>
  only(round(session, script), 'convened')[0];
const saop = tiny({ protocol: { kind: 'saop', rounds: 2 }, rule: { kind: 'quorum', yes: 2 } });

describe('a session', () => {
  test('is held if all come', () => {
    const session = byHand(tiny());
    expect(convened(session, {})).toMatchObject({
      held: true,
      present: ['North', 'South', 'Broker'],
      absent: [],
    });
    expect(session.state.public).toMatchObject({ sessions: 1, lastHeld: true });
  });

  test.each(['North', 'South'])('is not held without %s, which is essential', (id) => {
    const session = byHand(tiny());
    const events = round(session, { ...absent(id), deal: [1, 1, 0] });
    expect(only(events, 'convened')).toMatchObject([{ held: false, absent: [id] }]);
    expect(events.some(({ type }) => type === 'agreed' || type === 'plenaryEnded')).toBe(false);
    expect(session.state.public).toMatchObject({ sessions: 0, lastHeld: false, round: 2, day: 100 });
  });

  test('is not held without the chair', () => {
    expect(convened(byHand(tiny()), absent('Broker'))).toMatchObject({ held: false });
  });

  test('is held without another, which then has no word in it', () => {
    const session = byHand(saop);
    const events = round(session, { ...absent('Broker'), deal: [1, 1, 0] });
    expect(only(events, 'convened')).toMatchObject([
      { held: true, present: ['North', 'South'], absent: ['Broker'] },
    ]);
    const spoken = only(events, 'moved').filter(
      ({ move }) => move.kind === 'propose' || move.kind === 'accept',
    );
    expect(spoken.map(({ party }) => party)).toEqual(['North', 'South']);
    expect(only(events, 'agreed')).toHaveLength(1);
  });

  test('is not held by nobody', () => {
    const empty = tiny({
      protocol: { kind: 'saop', rounds: 2 },
      dynamics: { essential: [] },
      horizon: { rounds: 2 },
    });
    const session = byHand(empty);
    expect(convened(session, absent('North', 'South', 'Broker'))).toMatchObject({ held: false, present: [] });
    const gone = Object.fromEntries(
      ['North', 'South', 'Broker'].map((id) => [id, { attend: false, leave: true }]),
    );
    expect(convened(session, { signal: gone })).toMatchObject({ held: false, present: [] });
    expect(session.state.public.outcome).toMatchObject({ kind: 'inconclusive', sessions: 0 });
  });
});

describe('a party that leaves for good', () => {
  const leaves = (id: string) => ({ signal: { [id]: { attend: false, leave: true } } });

  test('is asked nothing any more, met by nobody and heard by nobody', () => {
    const session = byHand(saop);
    round(session, leaves('Broker'));
    expect(session.state.public.left).toEqual(['Broker']);
    const later = round(session, { deal: [1, 1, 0] });
    expect(only(later, 'moved').some(({ party }) => party === 'Broker')).toBe(false);
    expect(only(later, 'convened')).toMatchObject([{ held: true, absent: ['Broker'] }]);
  });

  test('ends the talks at once if it is essential', () => {
    const session = byHand(tiny());
    const events = round(session, leaves('South'));
    expect(only(events, 'left')).toEqual([{ type: 'left', party: 'South' }]);
    expect(events.some(({ type }) => type === 'convened')).toBe(false);
    expect(session.state.public.outcome).toMatchObject({
      kind: 'collapse',
      endedBy: 'South',
      rounds: 1,
      sessions: 0,
    });
    expect(session.toAct).toBeNull();
  });

  test('cannot be met by its agents either: sessions go on', async () => {
    const session = openTalks(saop, { seed: '1' });
    round(session, leaves('Broker'));
    await session.run();
    expect(session.toAct).toBe('North');
  });
});
