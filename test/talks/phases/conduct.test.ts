import { describe, expect, test } from 'vitest';
import type { Action, Conduct, ScenarioChanges } from '../../../src/scenario/index.js';
import { historyFor, moveSchema, pursuesDiplomacy, stateFor, verifyTrace } from '../../../src/talks/index.js';
import { account } from '../../../src/report/index.js';
import { calm } from '../calm.js';
import { byHand } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';

const poke: Action = {
  id: 'poke',
  label: 'the North pokes',
  party: 'North',
  rate: 1,
  cooldownMonths: 3,
  sets: ['poked'],
  effects: [{ kind: 'noDeal', party: 'South', by: -0.1 }],
  wear: 0.5,
};
const shun: Action = {
  id: 'shun',
  label: 'the South stays away',
  party: 'South',
  rate: 1,
  requires: ['poked'],
  unless: ['away'],
  sets: ['away'],
  effects: [],
};
const review: Action = {
  id: 'review',
  label: 'the South reviews its line',
  party: 'South',
  rate: 1,
  unsets: ['away'],
  effects: [{ kind: 'mandate', party: 'South', low: 0.1, high: 0.7 }],
};

const conduct: Conduct = {
  dates: { least: 30, spread: 0 },
  noise: 0.01,
  reference: calm,
  conditions: [
    { id: 'poked', label: 'the North has poked', months: 4 },
    { id: 'away', label: 'the South stays away', keepsAway: 'South' },
  ],
  actions: [poke, shun, review],
};

const acting = (changes: ScenarioChanges = {}): ReturnType<typeof byHand> =>
  byHand(tiny({ ...changes, dynamics: { conduct, ...changes.dynamics } }));

describe('dates between sessions', () => {
  test('come for those that can act, so far apart, and run on over rounds', () => {
    const session = acting();
    const asked: [string, number][] = [];
    const script = {
      act: (party: string, day: number): undefined => {
        asked.push([party, day]);
      },
    };
    round(session, script);
    round(session, script);
    const days = [30, 60, 90, 120, 150, 180];
    expect(asked).toEqual(
      days.flatMap((day) => [
        ['North', day],
        ['South', day],
      ]),
    );
    expect(session.state.public).toMatchObject({ round: 3, day: 200, opened: 200 });
    expect(session.state.private.North!.asked).toBe(180);
    expect(session.state.private.Broker!.asked).toBeUndefined();
  });

  test('what is due by then is done by then, and not what is due later', () => {
    const session = acting();
    const levels: (readonly number[])[] = [];
    const look = (): undefined => {
      levels.push([...session.state.public.levels]);
    };
    round(session, { deal: [1, 1, 0], act: look });
    // Steps of two months: after the dates of day 30 and 60, before those of day 90.
    expect(levels).toEqual([
      ...Array.from({ length: 4 }, () => [0, 0, 0]),
      ...Array.from({ length: 2 }, () => [1, 1, 0]),
    ]);
  });

  test('the world goes on in between, hidden until it does', () => {
    const event = { id: 'storm', label: 'a storm', party: 'North', date: '2004-01-20', effects: [] };
    const session = acting({ dynamics: { events: [event] } });
    const seen: [number, number][] = [];
    const events = round(session, {
      act: (_party, day) => {
        seen.push([day, session.state.public.occurred.storm ?? 0]);
        expect(JSON.stringify(stateFor(session.state, 'North'))).not.toContain('"until":100');
        expect(session.state.public.agenda).toEqual([]);
        return undefined;
      },
    });
    expect(only(events, 'occurred').map(({ id, day }) => [id, day])).toEqual([['storm', 49]]);
    expect(seen).toEqual([
      [30, 0],
      [30, 0],
      [60, 1],
      [60, 1],
      [90, 1],
      [90, 1],
    ]);
    const told = historyFor(session.trace, 'South').events;
    expect(told.filter(({ type }) => type === 'timePassed')).toEqual([
      { type: 'timePassed', day: 0, undertaken: [], withheld: [] },
    ]);
  });
});

describe('an act', () => {
  const pokes = (party: string, day: number): string | undefined =>
    party === 'North' && day % 120 === 30 ? 'poke' : undefined;

  test('takes effect, is on record, and less of it each time that it is repeated', () => {
    const session = acting();
    const first = only(round(session, { act: pokes }), 'actTaken');
    expect(first).toEqual([
      {
        type: 'actTaken',
        party: 'North',
        action: 'poke',
        day: 30,
        effects: [{ kind: 'noDeal', party: 'South', base: -0.1, noDeal: -0.1 }],
        sets: [{ id: 'poked', until: 152, keepsAway: null }],
        unsets: [],
      },
    ]);
    round(session, { act: pokes });
    expect(session.state.public.acted).toEqual([
      { party: 'North', action: 'poke', day: 30 },
      { party: 'North', action: 'poke', day: 150 },
    ]);
    expect(session.state.private.South!.noDealBase).toBeCloseTo(-0.15, 12);
    expect(session.state.public.conditions).toEqual([
      { id: 'poked', until: 272, keepsAway: null, since: 150 },
    ]);
  });

  test('needs its conditions and its time', () => {
    const session = acting();
    const refusals: string[] = [];
    const tries = (action: string): void => {
      const result = session.play({ kind: 'act', action });
      if (!result.ok) refusals.push(`${result.rejection.code}: ${result.rejection.message}`);
    };
    round(session, {
      act(party, day) {
        if (party === 'South' && day === 30) tries('poke');
        if (party === 'North' && day === 60) tries('poke');
        if (party === 'North') return day === 30 ? 'poke' : undefined;
        return day === 60 ? 'shun' : undefined;
      },
    });
    expect(refusals).toEqual([
      'out-of-range: South has no such action.',
      'not-allowed: It was done less than 3 months ago.',
    ]);
    expect(session.state.public.acted?.map(({ action }) => action)).toEqual(['poke', 'shun']);
  });

  test('that keeps its party away does so until it is ended', () => {
    const session = acting();
    round(session, { act: (party, day) => ({ North: 'poke', South: 'shun' })[day === 30 ? party : ''] });
    expect(pursuesDiplomacy(session.state.public, 'South')).toBe(false);
    expect(pursuesDiplomacy(session.state.public, 'North')).toBe(true);
    play(session, { kind: 'signal', tone: 'neutral', toward: 'South', attend: true });
    expect(session.play({ kind: 'signal', tone: 'neutral', toward: 'North', attend: true })).toMatchObject({
      ok: false,
      rejection: { code: 'not-allowed', message: 'It cannot come while "away" holds.' },
    });
    expect(JSON.stringify(moveSchema(session.observe()))).toContain('"attend":{"const":false');
    const away = { signal: { South: { attend: false } } };
    const events = round(session, { ...away, act: (party) => (party === 'South' ? 'review' : undefined) });
    expect(only(events, 'convened')).toMatchObject([{ held: false, absent: ['South'] }]);
    expect(pursuesDiplomacy(session.state.public, 'South')).toBe(true);
  });

  test('draws its chance from a stream of its own, and is played again from the trace', () => {
    const session = acting();
    const events = round(session, {
      act: (party, day) => (party === 'South' && day === 90 ? 'review' : undefined),
    });
    const [review] = only(events, 'actTaken');
    expect(review?.draws).toEqual({ 'effect.act.review/South': 1 });
    const { mandate } = session.state.private.South!;
    expect(mandate).toBeGreaterThanOrEqual(0.1);
    expect(mandate).toBeLessThanOrEqual(0.7);
    while (session.toAct !== null) round(session);
    expect(verifyTrace(session.trace)).toEqual(session.state);
    const branch = session.fork(1, { seed: 'other' });
    while (branch.toAct !== null) round(branch);
    expect(branch.state.public.phase).toBe('ended');
  });

  test('stands in legal moves and in the schema of moves', () => {
    const session = acting();
    round(session, {
      act(party, day) {
        const legal = session.legalMoves().map((one) => one.kind === 'move' && one.move);
        const open = party === 'South' && day === 30 ? ['review'] : ['poke'];
        if (day === 30)
          expect(legal).toEqual([{ kind: 'act' }, ...open.map((action) => ({ kind: 'act', action }))]);
        if (day === 30)
          expect(JSON.stringify(moveSchema(session.observe()))).toContain(`"enum":["${open[0]!}"]`);
        return undefined;
      },
    });
  });
});

describe('the reasons that a party gives', () => {
  const reasoned = { kind: 'act', action: 'poke', because: ['stall', 'need'] } as const;
  const atNorth = (): ReturnType<typeof byHand> => {
    const session = acting();
    while (session.state.public.phase !== 'conduct') round1(session);
    return session;
  };

  test('stand in the log, others are not shown them, and the account tells them', () => {
    const session = atNorth();
    play(session, reasoned);
    expect(session.trace.events.findLast(({ type }) => type === 'moved')).toMatchObject({ move: reasoned });
    expect(JSON.stringify(historyFor(session.trace, 'North'))).toContain('"because":["stall","need"]');
    expect(JSON.stringify(historyFor(session.trace, 'South'))).not.toContain('because');
    while (session.toAct !== null) round(session);
    expect(verifyTrace(session.trace)).toEqual(session.state);
    const told = account(session.trace).replace(/\s+/g, ' ');
    expect(told).toContain(
      'The North pokes (1 Jan 2004). Because the talks bring no text and the economic need is great.',
    );
  });

  test('are known ones, in a list; none is the same as an empty list', () => {
    const session = atNorth();
    const tried = (because: unknown): unknown => session.play({ ...reasoned, because } as never);
    for (const wrong of [['whim'], 'stall', [null], {}]) {
      expect(tried(wrong)).toMatchObject({ ok: false, rejection: { code: 'out-of-range' } });
    }
    expect(JSON.stringify(moveSchema(session.observe()))).toContain('"because"');
    expect(tried([])).toMatchObject({ ok: true });
    expect(JSON.stringify(session.trace.events)).not.toContain('because');
  });
});

test('a facilitator can take out, add and force what happens between sessions', () => {
  const event = { id: 'storm', label: 'a storm', party: 'North', date: '2004-01-20', effects: [] };
  const session = acting({ dynamics: { events: [event] } });
  while (session.state.public.phase !== 'conduct') round1(session);
  session.intervene({ kind: 'dropEvent', id: 'storm' });
  session.intervene({ kind: 'addEvent', id: 'storm' });
  expect(session.state.public).toMatchObject({ phase: 'conduct', day: 30, occurred: { storm: 1 } });
  session.intervene({ kind: 'forceMove', party: 'North', move: { kind: 'act', action: 'poke' } });
  expect(session.state.public.acted).toEqual([{ party: 'North', action: 'poke', day: 30 }]);
  while (session.toAct !== null) round(session);
  expect(only([...session.trace.events], 'occurred')).toHaveLength(1);
  expect(verifyTrace(session.trace)).toEqual(session.state);
});

test('influence is told to those who act: silence counts as neither firm nor flexible', () => {
  const influence = { susceptibility: 0, weights: { North: 0.5, Broker: 0.25 } };
  const session = acting({ parties: { South: { influence } } });
  round(session, { meet: { North: [{ with: 'South', urge: 1 }] } });
  // (0.5 × 1 + 0.25 × ½) / 0.75
  expect(session.state.private.South!.urged).toBeCloseTo(0.625 / 0.75, 12);
  expect(session.state.private.North!.urged).toBe(0.5);
});

function round1(session: ReturnType<typeof byHand>): void {
  const { phase } = session.state.public;
  const other = session.toAct === 'South' ? 'North' : 'South';
  if (phase === 'signals') play(session, { kind: 'signal', tone: 'neutral', toward: other, attend: true });
  else if (phase === 'consultations') play(session, { kind: 'consult', meetings: [] });
  else play(session, { kind: 'close' });
}
