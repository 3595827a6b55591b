import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { replay, runTalks } from '../../../src/talks/index.js';
import type { TalksEvent } from '../../../src/talks/index.js';
import { byHand } from '../playing.js';
import { play, tiny } from '../tiny.js';

const { trace } = runTalks(december2003, { seed: '1' });

describe('replay', () => {
  test('of the first n events', () => {
    expect(replay(trace, { events: 0 }).public.phase).toBe('beginning');
    expect(replay(trace, { events: 2 }).public.round).toBe(1);
    expect(replay(trace).public.phase).toBe('ended');
    expect(replay(trace)).toEqual(replay(trace, { events: trace.events.length }));
    for (const events of [-1, 0.5, NaN, trace.events.length + 1]) {
      expect(() => replay(trace, { events })).toThrow(
        expect.objectContaining({ code: 'invalid-option' }) as Error,
      );
    }
  });

  test('of talks that go on', () => {
    const session = byHand(tiny());
    play(session, { kind: 'signal', tone: 'accusatory', toward: 'South', attend: true });
    expect(replay(session.trace)).toEqual(session.state);
  });

  test('gives a state of its own each time', () => {
    const once = replay(trace);
    (once.public.levels as number[])[0] = 99;
    expect(replay(trace).public.levels[0]).not.toBe(99);
  });

  test('of events that no run wrote: named, never a bare TypeError', () => {
    const odd: unknown[] = [
      { type: 'performed', agreement: 9, duty: 0, issueIndex: 0, level: 1, trust: [] },
      { type: 'began' },
      { type: 'moved', party: 'US', move: null, next: null },
      { type: 'drifted' },
      {
        type: 'occurred',
        id: 'x',
        effects: [{ kind: 'trust', of: 'nobody', party: 'US', alpha: 1, beta: 1 }],
      },
    ];
    for (const event of odd) {
      const events = trace.events.with(7, event as TalksEvent);
      let error: unknown;
      try {
        replay({ ...trace, events });
      } catch (thrown) {
        error = thrown;
      }
      if (error !== undefined)
        expect(error).toMatchObject({ code: 'invalid-trace', issues: [{ path: 'events[7]' }] });
      else expect(event).toMatchObject({ type: 'began' });
    }
  });
});
