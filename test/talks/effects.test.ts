import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/scenario/index.js';
import { historyFor, pursuesDiplomacy } from '../../src/talks/index.js';
import type { Session, TalksState } from '../../src/talks/index.js';
import { mandateOf } from '../../src/talks/effects.js';
import { byHand } from './playing.js';
import { only, round, tiny } from './tiny.js';

/** A session of which the first day brought these effects. */
function after(...effects: Effect[]): Session {
  const events = [{ id: 'speech', label: 'x', party: 'South', date: '2003-12-02', effects }];
  const session = byHand(tiny({ dynamics: { events } }));
  expect(session.state.public.occurred).toEqual({ speech: 1 });
  expect(session.state.public.agenda).toEqual([]);
  return session;
}

const south = (state: TalksState): TalksState['private'][string] => state.private.South!;

describe('what an event does', () => {
  test('trust: weights are added to kept and broken promises, of those named only', () => {
    const { state } = after({ kind: 'trust', of: ['South', 'Broker'], party: 'North', kept: 0.5, broken: 2 });
    for (const id of ['South', 'Broker'])
      expect(state.private[id]!.trust.North).toEqual({ alpha: 2.5, beta: 4 });
    expect(state.private.South!.trust.Broker).toEqual({ alpha: 2, beta: 2 });
    expect(state.private.North!.trust.South).toEqual({ alpha: 2, beta: 2 });
  });

  test('trust beyond the memory fades, its mean moving on', () => {
    const { state } = after({ kind: 'trust', of: ['South'], party: 'North', kept: 96 });
    const { alpha, beta } = south(state).trust.North!;
    expect(alpha + beta).toBeCloseTo(50, 9);
    expect(alpha / (alpha + beta)).toBeCloseTo(98 / 100, 9);
  });

  test('a mandate is set within its interval, and flexibility comes down to it', () => {
    expect(south(after({ kind: 'mandate', party: 'South', low: 0.1, high: 0.1 }).state)).toMatchObject({
      mandate: 0.1,
      flexibility: 0.1,
    });
    expect(south(after({ kind: 'mandate', party: 'South', low: 0.9, high: 0.9 }).state)).toMatchObject({
      mandate: 0.9,
      flexibility: 0.2,
    });
    const events = [
      {
        id: 'review',
        label: 'x',
        party: 'South',
        date: '2003-12-02',
        effects: [{ kind: 'mandate', party: 'South', low: 0.3, high: 0.5 } as const],
      },
    ];
    const drawn = Array.from(
      { length: 200 },
      (_, n) => south(byHand(tiny({ dynamics: { events } }), `seed ${n}`).state).mandate,
    );
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0.3);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(0.5);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 0.4)).toBeLessThan((3 * 0.2) / Math.sqrt(12 * drawn.length));
  });

  test('flexibility moves within the mandate', () => {
    const flexibility = (by: number): number =>
      south(after({ kind: 'flexibility', party: 'South', by }).state).flexibility;
    expect(flexibility(0.1)).toBeCloseTo(0.3, 12);
    expect(flexibility(1)).toBe(0.8);
    expect(flexibility(-1)).toBe(0);
  });

  test('the no-deal value moves, now and for good', () => {
    expect(south(after({ kind: 'noDeal', party: 'South', by: 0.2 }).state)).toMatchObject({
      noDeal: 0.2,
      noDealBase: 0.2,
    });
    const sunk = after(
      { kind: 'noDeal', party: 'South', by: -0.9 },
      { kind: 'noDeal', party: 'South', by: -0.2 },
    );
    expect(south(sunk.state).noDeal).toBe(-1);
    round(sunk);
    expect(south(sunk.state).noDeal).toBe(-1);
  });

  describe('where shocks to no-deal values fade', () => {
    const speech = (...effects: Effect[]) => ({
      events: [{ id: 'speech', label: 'x', party: 'South', date: '2003-12-02', effects }],
    });
    const fading = (...effects: Effect[]): Session =>
      byHand(
        tiny({ parties: { South: { noDeal: 0.1 } }, dynamics: { ...speech(...effects), shockKept: 0.4 } }),
      );
    const YEARS = 100 / 365.25;

    test('a shock is kept apart, and what is left of it counts', () => {
      const session = fading({ kind: 'noDeal', party: 'South', by: -0.2 });
      expect(south(session.state)).toMatchObject({ noDeal: -0.1, noDealBase: 0.1, noDealShock: -0.2 });
      expect(session.state.private.North!.noDealShock).toBe(0);
      for (const rounds of [1, 2]) {
        round(session);
        const left = -0.2 * Math.pow(0.4, rounds * YEARS);
        expect(south(session.state).noDealShock).toBeCloseTo(left, 12);
        expect(south(session.state).noDeal).toBeCloseTo(0.1 + left, 12);
        expect(south(session.state).noDealBase).toBe(0.1);
      }
    });

    test('of which nothing is left after a round is 0, not -0: a trace that is read has no other', () => {
      const change = speech({ kind: 'noDeal', party: 'South', by: -0.2 });
      const session = byHand(tiny({ dynamics: { ...change, shockKept: 0 } }));
      round(session);
      expect(south(session.state).noDealShock).toBe(0);
    });

    test('shocks add up, within [-1, 1]', () => {
      const shock: Effect = { kind: 'noDeal', party: 'South', by: -0.7 };
      const session = fading(shock, shock);
      expect(south(session.state)).toMatchObject({ noDeal: -1, noDealShock: -1 });
    });

    test('one that is lasting does not fade', () => {
      const session = fading({ kind: 'noDeal', party: 'South', by: -0.2, lasting: true });
      round(session);
      expect(south(session.state)).toMatchObject({ noDealBase: -0.1, noDealShock: 0 });
      expect(south(session.state).noDeal).toBeCloseTo(-0.1, 12);
    });

    test('only its party knows it, and the trace needs its second format', () => {
      const scenario = tiny({
        dynamics: { ...speech({ kind: 'noDeal', party: 'South', by: -0.2 }), shockKept: 0.4 },
      });
      const session = byHand(scenario);
      round(session);
      const seen = (party: string): string => JSON.stringify(historyFor(session.trace, party).events);
      expect(session.trace.format).toBe('six-party-trace/2');
      expect(seen('South')).toContain('"shock":-0.2');
      expect(seen('South')).toContain('"shocks":{"South":');
      expect(seen('North')).not.toContain('"shock":');
      expect(seen('North')).toContain('"shocks":{"North":0}');
    });
  });

  test('lasting says nothing new where all shocks last', () => {
    const by = -0.2;
    const plain = after({ kind: 'noDeal', party: 'South', by });
    const said = after({ kind: 'noDeal', party: 'South', by, lasting: true });
    expect(said.state).toEqual(plain.state);
    expect(plain.trace.format).toBe('six-party-trace/1');
    expect(Object.keys(south(plain.state))).not.toContain('noDealShock');
  });

  test('need and pressure stay in [0, 1]', () => {
    expect(after({ kind: 'need', by: 0.25 }, { kind: 'pressure', by: 0.5 }).state.public).toMatchObject({
      need: 0.75,
      pressure: 0.7,
    });
    expect(after({ kind: 'need', by: 0.9 }, { kind: 'pressure', by: -0.9 }).state.public).toMatchObject({
      need: 1,
      pressure: 0,
    });
  });

  test('where no-deal values have a reference, need and pressure stay in [0, 2]', () => {
    const effects: Effect[] = [
      { kind: 'need', by: 1 },
      { kind: 'need', by: 1 },
      { kind: 'pressure', by: 1 },
    ];
    const events = [{ id: 'speech', label: 'x', party: 'South', date: '2003-12-02', effects }];
    const reference = { stock: 2, need: 0.5, pressure: 0 };
    const { state } = byHand(tiny({ dynamics: { events, reference } }));
    expect(state.public).toMatchObject({ need: 2, pressure: 1.2 });
  });

  test('grievances add up, and fade by the share kept in a year', () => {
    const effect = { kind: 'grievance', party: 'North', against: 'South', by: 0.75 } as const;
    const session = after(effect, effect);
    expect(session.state.public.grievances).toEqual({ North: { South: 1.5 }, South: {}, Broker: {} });
    round(session);
    expect(session.state.public.grievances.North!.South).toBeCloseTo(1.5 * Math.pow(0.5, 100 / 365.25), 12);
  });
});

describe('a veto of the capital', () => {
  const veto = { kind: 'veto', party: 'South', months: 4 } as const;
  const kind = { North: { tone: 'conciliatory', toward: 'South' } } as const;

  test('takes all flexibility, and is a ceiling of 0 until it ends', () => {
    const session = after(veto);
    const until = Math.round(4 * 30.4375);
    expect(session.state.public.vetoes).toEqual({ South: until });
    expect(south(session.state)).toMatchObject({ flexibility: 0, mandate: 0.8 });
    expect(mandateOf(session.state, 'South')).toBe(0);
    expect(pursuesDiplomacy(session.state.public, 'South')).toBe(false);
    const urged = { signal: kind, meet: { North: [{ with: 'South', urge: 1 }] } };
    round(session, urged);
    expect(session.state.public.day).toBe(100);
    expect(south(session.state).flexibility).toBe(0);
    round(session, urged);
    expect(session.state.public.day).toBe(200);
    expect(mandateOf(session.state, 'South')).toBe(0.8);
    expect(pursuesDiplomacy(session.state.public, 'South')).toBe(true);
    expect(south(session.state).flexibility).toBe(0);
    round(session, urged);
    expect(south(session.state).flexibility).toBe(0.05);
  });

  test('holds whatever else happens meanwhile; the longer of two counts', () => {
    const { state } = after(
      veto,
      { kind: 'flexibility', party: 'South', by: 0.5 },
      { kind: 'mandate', party: 'South', low: 1, high: 1 },
      { kind: 'veto', party: 'South', months: 1 },
    );
    expect(south(state)).toMatchObject({ flexibility: 0, mandate: 1 });
    expect(state.public.vetoes.South).toBe(122);
    expect(mandateOf(state, 'South')).toBe(0);
  });

  test('binds nobody else', () => {
    const { state } = after(veto);
    expect(state.private.North!.flexibility).toBe(0.2);
    expect(mandateOf(state, 'North')).toBe(0.8);
  });
});

test('events of one gap happen one by one, each on the state that the last one left', () => {
  const events = ['2003-12-03', '2003-12-04'].map((date, n) => ({
    id: `blow${n}`,
    label: 'x',
    party: 'North',
    date,
    effects: [{ kind: 'trust', of: ['South'], party: 'North', broken: 1 } as const],
  }));
  const session = byHand(tiny({ dynamics: { events, firstGapDays: [10] } }));
  const [one, two] = only(session.trace.events, 'occurred');
  expect(one!.effects).toEqual([{ kind: 'trust', of: 'South', party: 'North', alpha: 2, beta: 3 }]);
  expect(two!.effects).toEqual([{ kind: 'trust', of: 'South', party: 'North', alpha: 2, beta: 4 }]);
});
