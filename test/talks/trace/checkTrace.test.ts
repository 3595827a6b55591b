import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, replay, runTalks, sealTrace, verifyTrace } from '../../../src/talks/index.js';
import type { SealedTrace, Trace } from '../../../src/talks/index.js';
import { chainOf, formatOf } from '../../../src/talks/trace/trace.js';
import { checkTrace } from '../../../src/talks/trace/checkTrace.js';
import { seeds, talks } from '../arbitraries.js';
import { editOf } from '../edits.js';
import { plainTalks } from './plainTalks.js';

const { trace } = runTalks(december2003, { seed: '1' });
const plain = runTalks(plainTalks, { seed: '1' }).trace;
const sealed = sealTrace(trace);

/** Path of what is wrong, or undefined; the same from the check and from all who use it. */
function wrongIn(input: unknown): string | undefined {
  const path = (act: (trace: Trace) => void): string | undefined => {
    try {
      act(input as Trace);
      return undefined;
    } catch (error) {
      expect(error).toMatchObject({ name: 'SixPartyError', code: 'invalid-trace' });
      return (error as { issues: readonly { path: string }[] }).issues[0]!.path;
    }
  };
  const found = path(checkTrace);
  expect(path((given) => replay(given))).toBe(found);
  if (found !== undefined) expect(path(verifyTrace)).toBe(found);
  return found;
}

test('whole traces pass, with or without a chain, and as JSON', () => {
  for (const whole of [trace, sealed]) {
    expect(wrongIn(whole)).toBeUndefined();
    expect(wrongIn(JSON.parse(JSON.stringify(whole)))).toBeUndefined();
  }
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, '(trace)'],
  ['null', null, '(trace)'],
  ['a number', 7, '(trace)'],
  ['a text', 'trace', '(trace)'],
  ['an empty object', {}, 'format'],
  ['a list', [], 'format'],
  ['another format', { ...plain, format: 'six-party-trace/2' }, 'format'],
  ['no version', { ...trace, version: undefined }, 'version'],
  ['no seed', { ...trace, seed: 1 }, 'seed'],
  ['no events', { ...trace, events: undefined }, 'events'],
  ['an empty list of events', { ...trace, events: [] }, 'events'],
  ['an event without a type', { ...trace, events: trace.events.with(3, {} as never) }, 'events[3]'],
  ['an event that is null', { ...trace, events: trace.events.with(3, null as never) }, 'events[3]'],
  ['no scenario', { ...trace, scenario: undefined }, 'scenario'],
  [
    'a scenario that is not valid',
    { ...trace, scenario: { ...trace.scenario, horizon: { rounds: 0 } } },
    'scenario.horizon.rounds',
  ],
  ['another scenario', { ...trace, scenario: { ...trace.scenario, horizon: { rounds: 9 } } }, 'scenario'],
  ['another hash', { ...trace, scenarioHash: 'x' }, 'scenario'],
  ['a chain that is no list', { ...sealed, chain: 'x' }, 'chain'],
  ['an empty chain', { ...sealed, chain: [] }, 'events[0]'],
  ['a chain for another seed', { ...sealed, seed: '2' }, 'events[0]'],
  ['a chain for another version', { ...sealed, version: '0.0.0' }, 'events[0]'],
])('%s', (_, input, path) => {
  expect(wrongIn(input)).toBe(path);
});

describe('the chain', () => {
  test('names the first event that does not fit', () => {
    fc.assert(
      fc.property(fc.nat(sealed.events.length - 1), fc.nat(), (place, n) => {
        const { edited } = editOf(sealed.events[place]!, n);
        expect(wrongIn({ ...sealed, events: sealed.events.with(place, edited) })).toBe(`events[${place}]`);
      }),
      { numRuns: 25, seed: 30 },
    );
  });

  test('names what is missing from a trace that was cut', () => {
    fc.assert(
      fc.property(talks, seeds, fc.nat(), (scenario, seed, n) => {
        const whole = sealTrace(runTalks(scenario, { seed }).trace);
        const kept = 1 + (n % (whole.events.length - 1));
        const cut: SealedTrace = { ...whole, events: whole.events.slice(0, kept) };
        // What is left may not need the format any more, and that is looked at first.
        const isOfFormat = formatOf(cut.events) === whole.format;
        expect(wrongIn(cut)).toBe(isOfFormat ? `events[${kept}]` : 'format');
        expect(wrongIn({ ...whole, chain: whole.chain.slice(0, kept) })).toBe(`events[${kept}]`);
      }),
      { numRuns: 20, seed: 31 },
    );
  });

  test('has one link per event; the last is the fingerprint', () => {
    expect(sealed.chain).toHaveLength(trace.events.length);
    expect(new Set(sealed.chain).size).toBe(sealed.chain.length);
    expect(sealed.chain.at(-1)).toBe(fingerprint(trace));
    expect(chainOf(trace)).toEqual(sealed.chain);
    const half = { ...trace, events: trace.events.slice(0, 100) };
    expect(sealTrace(half).chain).toEqual(sealed.chain.slice(0, 100));
  });
});
