import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003, scenarios } from '../../../src/scenarios/index.js';
import { observe, openTalks, replay, runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { Move, Talks, Trace } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, differenceOf, walk } from '../playing.js';
import { altered, texts, wordless } from '../speaking.js';
import { play, tiny } from '../tiny.js';

const builtIn = Object.values(scenarios);
const signal: Move = { kind: 'signal', tone: 'neutral', toward: 'South', attend: true };

const unsayable: readonly [what: string, text: unknown, why: string][] = [
  ['3,000 characters', 'x'.repeat(3000), '3000 characters, more than 2000'],
  ['one character too many', 'x'.repeat(2001), '2001 characters'],
  ['2,001 letters of two units each', '🕊'.repeat(2001), '2001 characters'],
  ['an escape', 'red \u001b[31m', 'a control character'],
  ['a bell', '\u0007', 'a control character'],
  ['a carriage return', 'a\r\nb', 'a control character'],
  ['a control character beyond ASCII', 'a\u009bb', 'a control character'],
  ['nothing', 'a\u0000b', 'a control character'],
  ['half a letter', 'a\ud83db', 'half a letter'],
  ['a number', 3, 'no text'],
  ['null', null, 'no text'],
  ['a list', ['a'], 'no text'],
];

describe('what nobody can say', () => {
  test.each(unsayable)('by hand: %s', (_, text, why) => {
    const session = byHand(tiny());
    const before = session.trace.events.length;
    const result = session.play({ ...signal, text } as Move);
    if (result.ok) throw new Error('legal');
    expect(result.rejection.code).toBe('out-of-range');
    expect(result.rejection.message).toContain(why);
    expect(session.trace.events).toHaveLength(before);
  });

  test.each(unsayable)('by an agent: %s', async (_, text, why) => {
    const speaking = altered(december2003, (move, n) => (n === 3 ? ({ ...move, text } as Move) : move));
    const illegal = expect.objectContaining({
      code: 'illegal-move',
      message: expect.stringContaining(why) as string,
    }) as Error;
    expect(() => runTalks(speaking, { seed: '1' })).toThrow(illegal);
    await expect(
      openTalks(
        altered(december2003, (move, n) => (n === 3 ? ({ ...move, text } as Move) : move)),
        { seed: '1' },
      ).run(),
    ).rejects.toThrow(illegal);
  });
});

const sayable: readonly [what: string, text: string][] = [
  ['2,000 characters', 'x'.repeat(2000)],
  ['2,000 letters of two units each', '🕊'.repeat(2000)],
  ['line breaks and tabs', 'one\n\ttwo'],
  ['right-to-left, with marks', 'שלום \u202b…\u202c'],
  ['a joiner', '👩‍🚀'],
  ['what looks like a member', '__proto__'],
];

describe('what one can say', () => {
  test.each(sayable)('%s stands in the event, last in the move, and nowhere in the state', (_, text) => {
    const session = byHand(tiny());
    const silent = byHand(tiny());
    play(silent, signal);
    const [moved] = play(session, { text, ...signal });
    expect(moved).toMatchObject({ type: 'moved', move: { ...signal, text } });
    expect(moved?.type === 'moved' && Object.keys(moved.move)).toEqual([...Object.keys(signal), 'text']);
    expect(differenceOf(session.state, silent.state)).toBeUndefined();
    expect(session.trace.format).toBe('six-party-trace/2');
    expect(silent.trace.format).toBe('six-party-trace/1');
  });

  test('an empty text says nothing: the event is the same as without', () => {
    const session = byHand(tiny());
    const [moved] = play(session, { ...signal, text: '' });
    expect(moved).toEqual({ type: 'moved', party: 'North', move: signal, next: 'South' });
    expect(session.trace.format).toBe('six-party-trace/1');
  });

  test('with every kind of move', () => {
    const kinds = new Set<string>();
    const speak = (move: Move): Move => {
      kinds.add(move.kind);
      return { ...move, text: 'So be it.' };
    };
    for (const scenario of builtIn) {
      for (const seed of ['1', '2', '3']) verifyTrace(runTalks(altered(scenario, speak), { seed }).trace);
    }
    expect([...kinds].sort()).toEqual([
      'accept',
      'act',
      'close',
      'consult',
      'implement',
      'object',
      'propose',
      'signal',
    ]);
    const session = byHand(tiny());
    while (session.state.public.phase !== 'plenary') {
      const toward = session.toAct === 'North' ? 'South' : 'North';
      play(
        session,
        session.state.public.phase === 'signals' ? { ...signal, toward } : { kind: 'consult', meetings: [] },
      );
    }
    const [moved] = play(session, { kind: 'walkOut', text: 'Enough.' });
    expect(moved).toMatchObject({ move: { kind: 'walkOut', text: 'Enough.' } });
  });
});

describe('no text changes a fact or a draw', () => {
  test('the same run with random texts has the same events but for them, the same state, the same draws', () => {
    let said = 0;
    let runs = 0;
    let lifted = 0;
    const expectSame = (scenario: Talks, seed: string, words: readonly (string | undefined)[]): void => {
      const plain = runTalks(scenario, { seed });
      const speaking = altered(scenario, (move, n) => {
        const text = words[n % words.length];
        if (text === undefined) return move;
        said += 1;
        return { ...move, text };
      });
      const { trace, state, outcome } = runTalks(speaking, { seed });
      runs += 1;
      expect(differenceOf(trace.events.map(wordless), plain.trace.events)).toBeUndefined();
      expect(differenceOf(state, plain.state)).toBeUndefined();
      expect(differenceOf(outcome, plain.outcome)).toBeUndefined();
      const spoke = trace.events.some((event) => event.type === 'moved' && event.move.text !== undefined);
      expect(trace.format).toBe(spoke ? 'six-party-trace/2' : plain.trace.format);
      if (trace.format !== plain.trace.format) lifted += 1;
      const written = JSON.parse(JSON.stringify(trace)) as Trace;
      expect(differenceOf(verifyTrace(written), plain.state)).toBeUndefined();
      expect(differenceOf(replay(written), plain.state)).toBeUndefined();
    };
    const words = fc.array(fc.option(texts, { nil: undefined }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(talks, seeds, words, expectSame), { numRuns: 60, seed: 112 });
    for (const scenario of builtIn) expectSame(scenario, '1', ['Good morning.', undefined, 'שלום']);
    expect(runs).toBeGreaterThanOrEqual(60 + builtIn.length);
    expect(said).toBeGreaterThan(1000);
    expect(lifted).toBeGreaterThan(0); // where words alone call for format 2
  }, 60_000);

  test('nobody is shown it', () => {
    let shown = 0;
    const speaking = altered(december2003, (move) => ({ ...move, text: 'psst' }));
    walk(speaking, '1', {
      turn({ book, state }) {
        for (const id of book.ids) {
          expect(JSON.stringify(observe(book, state, id))).not.toContain('psst');
          shown += 1;
        }
      },
    });
    expect(shown).toBeGreaterThan(1000);
  });
});
