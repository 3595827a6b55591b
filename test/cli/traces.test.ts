import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealTrace } from '../../src/talks/index.js';
import type { SealedTrace, TalksEvent, Trace } from '../../src/talks/index.js';
import { sixParty, workFolder } from './sixParty.js';

const file = workFolder();
const args = ['run', 'december2003', '--agent', 'US=phasedConcessions', '--rounds', '3', '--seed', '4'];

/** A trace that was written, as data of one's own. */
function written(): SealedTrace & { events: TalksEvent[] } {
  if (!existsSync(file('good.json'))) sixParty(...args, '--trace', file('good.json'));
  return JSON.parse(readFileSync(file('good.json'), 'utf8')) as SealedTrace & { events: TalksEvent[] };
}

function replayed(trace: unknown) {
  const text = typeof trace === 'string' ? trace : JSON.stringify(trace);
  writeFileSync(file('changed.json'), text);
  return sixParty('replay', file('changed.json'));
}

describe('--trace', () => {
  test('writes what replay reads, and both tell the same', () => {
    const run = sixParty(...args, '--trace', file('talks.json'));
    expect(run.code).toBe(0);
    expect(sixParty('replay', file('talks.json'))).toEqual(run);
  });

  test('leaves nothing else behind, and replaces what was there', () => {
    writeFileSync(file('old.json'), 'old');
    expect(sixParty(...args, '--trace', file('old.json')).code).toBe(0);
    expect(sixParty('replay', file('old.json')).code).toBe(0);
    expect(readdirSync(dirname(file('.'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes through a link', () => {
    writeFileSync(file('target.json'), 'old');
    symlinkSync(file('target.json'), file('link.json'));
    expect(sixParty(...args, '--trace', file('link.json')).code).toBe(0);
    expect(sixParty('replay', file('target.json')).code).toBe(0);
  });

  test('where it cannot write: code 2, and nothing is printed', () => {
    mkdirSync(file('folder'), { recursive: true });
    for (const [path, why] of [
      [file('folder'), 'It is a folder.'],
      [file('nowhere/talks.json'), 'There is no such file or folder.'],
      [file('target.json/talks.json'), 'A part of the path is not a folder.'],
    ] as const) {
      writeFileSync(file('target.json'), '');
      const { code, out, err } = sixParty(...args, '--trace', path);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(`The file cannot be written.\n  ${path}: ${why}\n`);
    }
    expect(readdirSync(dirname(file('.'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('replay of what cannot be read: code 2', () => {
  test.each([
    ['a file that there is not', undefined, 'There is no such file or folder.'],
    ['nothing', '', 'The text ends in the middle: the file is cut off.'],
    ['text', 'six-party', 'This is not JSON'],
    ['JSON that is no trace', '{"a": 1}', 'This is JSON, but not a trace of six-party.'],
    ['null', 'null', 'This is JSON, but not a trace of six-party.'],
    ['a list', '[]', 'This is JSON, but not a trace of six-party.'],
  ])('%s', (_, text, said) => {
    if (text !== undefined) writeFileSync(file('odd.json'), text);
    const path = text === undefined ? file('missing.json') : file('odd.json');
    const { code, out, err } = sixParty('replay', path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toContain(path);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a folder', () => {
    const { code, err } = sixParty('replay', dirname(file('.')));
    expect(code).toBe(2);
    expect(err).toContain('It is a folder.');
  });

  test('a file cut off in the middle, wherever', () => {
    const text = JSON.stringify(written());
    for (const share of [0.1, 0.5, 0.9, 0.9999]) {
      const { code, err } = replayed(text.slice(0, Math.floor(text.length * share)));
      expect(code).toBe(2);
      expect(err).toMatch(/changed\.json:1:\d+: The text ends in the middle|changed\.json.*This is not JSON/);
    }
  });

  test('names line and column', () => {
    expect(replayed('{\n  "format": }').err).toMatch(/changed\.json(:2:13)?: This is not JSON/);
  });
});

describe('replay of what does not fit: code 3, and the first event that does not', () => {
  const misfit = (trace: unknown, said: string | RegExp): void => {
    const { code, out, err } = replayed(trace);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\n\s+at /);
  };
  /** With a chain made anew, as a forger would. */
  const resealed = ({ chain: _, ...trace }: SealedTrace): SealedTrace => sealTrace(trace);

  test('an event that was changed', () => {
    const trace = written();
    const place = trace.events.findIndex(({ type }) => type === 'caucused');
    trace.events[place] = { ...trace.events[place]!, floor: 1 } as TalksEvent;
    misfit(trace, `events[${place}]`);
    misfit(resealed(trace), new RegExp(`events\\[${place}\\]: Event ${place} \\(caucused\\) does not fit`));
  });

  test('a move that the rules do not allow', () => {
    const trace = written();
    const place = trace.events.findIndex((event) => event.type === 'moved' && event.move.kind === 'accept');
    const moved = trace.events[place]!;
    trace.events[place] = { ...moved, move: { kind: 'close' } } as TalksEvent;
    misfit(resealed(trace), new RegExp(`events\\[${place}\\]`));
  });

  test('the last events are missing', () => {
    const trace = written();
    const count = trace.events.length;
    misfit({ ...trace, events: trace.events.slice(0, -2) }, new RegExp(`events\\[${count - 2}\\]`));
    const cut = { ...trace, events: trace.events.slice(0, -2), chain: trace.chain.slice(0, -2) };
    misfit(cut, /The trace stops before the talks ended/);
  });

  test('another seed, another scenario, no seed, no events', () => {
    const trace = written();
    misfit({ ...trace, seed: '5' }, /events\[0\]/);
    misfit(resealed({ ...trace, seed: '5' }), /events\[0\]/);
    misfit({ ...trace, scenario: { ...trace.scenario, horizon: { rounds: 4 } } }, /scenario/);
    misfit({ ...trace, seed: undefined }, /seed: The seed is missing/);
    misfit({ ...trace, events: [] }, /events: It holds no events/);
    misfit({ format: trace.format }, /version|seed|events|scenario/);
  });

  test('another version is named', () => {
    const trace: Trace = { ...written(), version: '9.9.9' };
    misfit({ ...trace, seed: '5' }, /It was written by version 9\.9\.9; this is /);
  });

  test('an event that is no event', () => {
    for (const odd of [null, 7, 'x', {}, { type: 'moved' }, { type: 'nonsense' }]) {
      const trace = written();
      trace.events[3] = odd as unknown as TalksEvent;
      misfit(trace, /events\[3\]/);
    }
  });
});
