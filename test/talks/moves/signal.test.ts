import { describe, expect, test } from 'vitest';
import { byHand } from '../playing.js';
import { only, play, tiny } from '../tiny.js';
import type { ScenarioChanges } from '../../../src/scenario/index.js';
import type { TalksState, Tone } from '../../../src/talks/index.js';

function said(
  tone: Tone,
  changes: ScenarioChanges = {},
): { state: TalksState; effects: readonly unknown[] | undefined } {
  const session = byHand(tiny(changes));
  const events = play(session, { kind: 'signal', tone, toward: 'South', attend: true });
  return { state: session.state, effects: only(events, 'swayed')[0]?.effects };
}

describe('a public statement', () => {
  test('that is kind warms the party it is about a little, within its mandate', () => {
    const { state, effects } = said('conciliatory');
    expect(effects).toEqual([{ kind: 'flexibility', party: 'South', flexibility: 0.25 }]);
    expect(state.private.South!.flexibility).toBe(0.25);
    expect(state.private.Broker!.flexibility).toBe(0.2);
    const full = { parties: { South: { mandate: 0.22 } } };
    expect(said('conciliatory', full).state.private.South!.flexibility).toBe(0.22);
    const rigid = { parties: { South: { mandate: 0.2 } } };
    expect(said('conciliatory', rigid).effects).toBeUndefined();
  });

  test('that is neutral does nothing', () => {
    const { state, effects } = said('neutral');
    expect(effects).toBeUndefined();
    expect(state.public.signals.North).toEqual({ tone: 'neutral', toward: 'South', attend: true });
  });

  test('that accuses hardens the accused, costs trust both ways and is remembered', () => {
    const { state, effects } = said('accusatory');
    expect(state.private.South!.flexibility).toBeCloseTo(0.15, 12);
    expect(state.private.North!.trust.South).toEqual({ alpha: 2, beta: 2.5 });
    expect(state.private.South!.trust.North).toEqual({ alpha: 2, beta: 2.5 });
    expect(state.private.Broker!.trust).toEqual({
      North: { alpha: 2, beta: 2 },
      South: { alpha: 2, beta: 2 },
    });
    expect(state.public.grievances).toEqual({ North: {}, South: { North: 0.5 }, Broker: {} });
    expect(effects).toHaveLength(4);
    expect(state.public.signals.North!.tone).toBe('accusatory');
  });

  test('is noted after the move, before the next party speaks', () => {
    const session = byHand(tiny());
    const events = play(session, { kind: 'signal', tone: 'accusatory', toward: 'South', attend: false });
    expect(events.map(({ type }) => type)).toEqual(['moved', 'swayed']);
    expect(session.toAct).toBe('South');
  });
});
