import { describe, expect, test } from 'vitest';
import { fingerprint, replay, runTalks, sealTrace, verifyTrace } from '../../../src/talks/index.js';
import type { Objection, Trace } from '../../../src/talks/index.js';
import { altered } from '../speaking.js';
import { plainTalks } from './plainTalks.js';

const plain = runTalks(plainTalks, { seed: '1' }).trace;
const speaking = runTalks(
  altered(plainTalks, (move, n) => (n === 20 ? { ...move, text: 'A word, please.' } : move)),
  { seed: '1' },
).trace;
const wanting = runTalks(
  altered(plainTalks, (move) =>
    move.kind === 'object'
      ? { ...move, objections: move.objections.map((one): Objection => ({ ...one, by: 0.1 })) }
      : move,
  ),
  { seed: '1' },
).trace;

/** The first event that only format 2 can hold. */
const firstText = speaking.events.findIndex(
  (event) => event.type === 'moved' && event.move.text !== undefined,
);
const firstWorth = wanting.events.findIndex(
  (event) => event.type === 'moved' && event.move.kind === 'object' && event.move.objections.length > 0,
);

describe('the format of a trace', () => {
  test('is the first that can hold what happened', () => {
    expect(plain.format).toBe('six-party-trace/1');
    expect(speaking.format).toBe('six-party-trace/2');
    expect(wanting.format).toBe('six-party-trace/2');
  });

  test('is asked of the trace, and what asks keeps no run: V8 drops a getter of a literal late', () => {
    const getters = [plain, speaking].map((trace) => Object.getOwnPropertyDescriptor(trace, 'format')!.get);
    expect(getters[0]).toBeTypeOf('function');
    expect(getters[0]).toBe(getters[1]);
    expect(Object.keys(plain)).toEqual(['format', 'version', 'scenarioHash', 'scenario', 'seed', 'events']);
    expect({ ...speaking, events: [] }.format).toBe('six-party-trace/2');
    expect(Object.keys(JSON.parse(JSON.stringify(plain)) as Trace)).toEqual(Object.keys(plain));
  });

  test.each([
    ['with a text', speaking],
    ['with what an objection is worth', wanting],
  ])('2, %s, is read, checked and sealed like 1', (_, trace) => {
    const written = JSON.parse(JSON.stringify(sealTrace(trace))) as Trace;
    expect(replay(written)).toEqual(verifyTrace(written));
    expect(fingerprint(written)).toBe(fingerprint(trace));
    expect(fingerprint(written)).not.toBe(fingerprint(plain));
  });

  test.each([
    ['a text', speaking, firstText],
    ['what an objection is worth', wanting, firstWorth],
  ])('1 does not hold %s: the event is named', (_, trace, first) => {
    expect(first).toBeGreaterThan(0);
    const older: Trace = { ...trace, format: 'six-party-trace/1' };
    for (const read of [replay, verifyTrace]) {
      expect(() => read(older)).toThrow(
        expect.objectContaining({
          code: 'invalid-trace',
          issues: [expect.objectContaining({ path: `events[${first}]` })],
        }) as Error,
      );
    }
  });

  test('another one is refused, and both are named', () => {
    const later = { ...speaking, format: 'six-party-trace/3' } as unknown as Trace;
    expect(() => replay(later)).toThrow(/"six-party-trace\/1" or "six-party-trace\/2"|not a trace/);
  });

  test('a text that was altered afterwards breaks the chain, and one that nobody can say is refused without a chain', () => {
    const withText = (text: unknown, trace: Trace): Trace => ({
      ...trace,
      events: trace.events.map((event, n) =>
        n === firstText && event.type === 'moved'
          ? { ...event, move: { ...event.move, text } as typeof event.move }
          : event,
      ),
    });
    const named = expect.objectContaining({
      code: 'invalid-trace',
      issues: [expect.objectContaining({ path: `events[${firstText}]` })],
    }) as Error;
    expect(() => verifyTrace(withText('Another word.', sealTrace(speaking)))).toThrow(named);
    for (const text of ['x'.repeat(3000), '\u001b', 7, '', null]) {
      expect(() => verifyTrace(withText(text, speaking))).toThrow(named);
    }
    verifyTrace(withText('Another word.', speaking));
  });
});
