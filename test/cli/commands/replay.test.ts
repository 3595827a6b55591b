import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { account } from '../../../src/report/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { openTalks, runTalks, sealTrace } from '../../../src/talks/index.js';
import type { SealedTrace, TalksEvent, Trace } from '../../../src/talks/index.js';
import { altered } from '../../talks/speaking.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const file = workFolder();
/** December 2003 without what only traces of format 2 can hold: terms of texts, what parties insist on. */
const plain = changeScenario(december2003, {
  schedule: { commitment: { term: null } },
  dynamics: { caucus: { within: null }, firmness: null, shockKept: null },
  sources: {
    'schedule.commitment.term': null,
    'dynamics.firmness': null,
    'dynamics.shockKept': null,
  },
});
const args = ['run', 'december2003', '--agent', 'US=phasedConcessions', '--rounds', '3', '--seed', '4'];

/** A trace that was written, as data of one's own. */
async function written(): Promise<SealedTrace & { events: TalksEvent[] }> {
  if (!existsSync(file('good.json'))) await sixParty(...args, '--trace', file('good.json'));
  return JSON.parse(readFileSync(file('good.json'), 'utf8')) as SealedTrace & { events: TalksEvent[] };
}

test('the account is as wide as the terminal', async () => {
  const trace = await written();
  expect((await sixPartyIn(60, 'replay', file('good.json'))).out).toBe(account(trace, { width: 60 }));
});

async function replayed(trace: unknown) {
  const text = typeof trace === 'string' ? trace : JSON.stringify(trace);
  writeFileSync(file('changed.json'), text);
  return await sixParty('replay', file('changed.json'));
}

describe('--trace', () => {
  test('writes what replay reads, and both tell the same', async () => {
    const run = await sixParty(...args, '--trace', file('talks.json'));
    expect(run.code).toBe(0);
    expect(await sixParty('replay', file('talks.json'))).toEqual(run);
  });

  test('with words and what was put in (format 2) is read and told', async () => {
    const session = openTalks(changeScenario(plain, { horizon: { rounds: 2 } }), { seed: '4' });
    session.inject({ label: 'A leak', party: 'US', effects: [{ kind: 'need', by: 0.1 }] });
    const speaking = altered(plain, (move) => ({ ...move, text: 'Good morning.' }));
    const { trace } = runTalks(changeScenario(speaking, { horizon: { rounds: 1 } }), { seed: '4' });
    await session.run();
    for (const [recorded, told] of [
      [session.trace, 'By the facilitator, on Washington: "A leak"'],
      [trace, 'Says        Pyongyang: "Good morning."'],
    ] as const) {
      expect(recorded.format).toBe('six-party-trace/2');
      const { code, out } = await replayed(sealTrace(recorded));
      expect(code).toBe(0);
      expect(out).toContain(told);
      const older = await replayed({ ...sealTrace(recorded), format: 'six-party-trace/1' });
      expect(older.code).toBe(3);
      expect(older.err).toMatch(/Event \d+ \(\w+\) says what a trace of this format cannot/);
    }
  });

  test('leaves nothing else behind, and replaces what was there if told to', async () => {
    writeFileSync(file('old.json'), 'old');
    expect((await sixParty(...args, '--trace', file('old.json'))).code).toBe(2);
    expect((await sixParty(...args, '--trace', file('old.json'), '--force')).code).toBe(0);
    expect((await sixParty('replay', file('old.json'))).code).toBe(0);
    expect(readdirSync(dirname(file('.'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes through a link', async () => {
    writeFileSync(file('target.json'), 'old');
    symlinkSync(file('target.json'), file('link.json'));
    expect((await sixParty(...args, '--force', '--trace', file('link.json'))).code).toBe(0);
    expect((await sixParty('replay', file('target.json'))).code).toBe(0);
  });

  test('where it cannot write: code 2, and nothing is printed', async () => {
    mkdirSync(file('folder'), { recursive: true });
    for (const [path, why] of [
      [file('folder'), 'It is a folder.'],
      [file('nowhere/talks.json'), 'There is no such file or folder.'],
      [file('target.json/talks.json'), 'A part of the path is not a folder.'],
    ] as const) {
      writeFileSync(file('target.json'), '');
      const { code, out, err } = await sixParty(...args, '--trace', path);
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
  ])('%s', async (_, text, said) => {
    if (text !== undefined) writeFileSync(file('odd.json'), text);
    const path = text === undefined ? file('missing.json') : file('odd.json');
    const { code, out, err } = await sixParty('replay', path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toContain(path);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a folder', async () => {
    const { code, err } = await sixParty('replay', dirname(file('.')));
    expect(code).toBe(2);
    expect(err).toContain('It is a folder.');
  });

  test('a file cut off in the middle, wherever', async () => {
    const text = JSON.stringify(await written());
    for (const share of [0.1, 0.5, 0.9, 0.9999]) {
      const { code, err } = await replayed(text.slice(0, Math.floor(text.length * share)));
      expect(code).toBe(2);
      expect(err).toMatch(/changed\.json:1:\d+: The text ends in the middle|changed\.json.*This is not JSON/);
    }
  });

  test('names line and column', async () => {
    expect((await replayed('{\n  "format": }')).err).toMatch(/changed\.json(:2:13)?: This is not JSON/);
  });
});

describe('replay of what does not fit: code 3, and the first event that does not', () => {
  const misfit = async (trace: unknown, said: string | RegExp): Promise<void> => {
    const { code, out, err } = await replayed(trace);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\n\s+at /);
  };
  /** With a chain made anew, as a forger would. */
  const resealed = ({ chain: _, ...trace }: SealedTrace): SealedTrace => sealTrace(trace);

  test('an event that was changed', async () => {
    const trace = await written();
    const place = trace.events.findIndex(({ type }) => type === 'caucused');
    trace.events[place] = { ...trace.events[place]!, floor: 1 } as TalksEvent;
    await misfit(trace, `events[${place}]`);
    await misfit(
      resealed(trace),
      new RegExp(`events\\[${place}\\]: Event ${place} \\(caucused\\) does not fit`),
    );
  });

  test('a move that the rules do not allow', async () => {
    const trace = await written();
    const place = trace.events.findIndex((event) => event.type === 'moved' && event.move.kind === 'accept');
    const moved = trace.events[place]!;
    trace.events[place] = { ...moved, move: { kind: 'close' } } as TalksEvent;
    await misfit(resealed(trace), new RegExp(`events\\[${place}\\]`));
  });

  test('the last events are missing', async () => {
    const trace = await written();
    const count = trace.events.length;
    await misfit({ ...trace, events: trace.events.slice(0, -2) }, new RegExp(`events\\[${count - 2}\\]`));
    const cut = { ...trace, events: trace.events.slice(0, -2), chain: trace.chain.slice(0, -2) };
    await misfit(cut, /The trace stops before the talks ended/);
  });

  test('another seed, another scenario, no seed, no events', async () => {
    const trace = await written();
    await misfit({ ...trace, seed: '5' }, /events\[0\]/);
    await misfit(resealed({ ...trace, seed: '5' }), /events\[0\]/);
    await misfit({ ...trace, scenario: { ...trace.scenario, horizon: { rounds: 4 } } }, /scenario/);
    await misfit({ ...trace, seed: undefined }, /seed: The seed is missing/);
    await misfit({ ...trace, events: [] }, /events: It holds no events/);
    await misfit({ format: trace.format }, /version|seed|events|scenario/);
  });

  test('another version is named', async () => {
    const trace: Trace = { ...(await written()), version: '9.9.9' };
    await misfit({ ...trace, seed: '5' }, /It was written by version 9\.9\.9; this is /);
  });

  test('another version is named once where its agents are to be asked', async () => {
    const { chain: _, ...trace } = await written();
    writeFileSync(file('old.json'), JSON.stringify({ ...trace, version: '9.9.9' }));
    const { code, err } = await sixParty('replay', file('old.json'), '--agents');
    expect(code).toBe(3);
    expect(err.match(/written by version 9\.9\.9/g)).toHaveLength(1);
  });

  test('an event that is no event', async () => {
    for (const odd of [null, 7, 'x', {}, { type: 'moved' }, { type: 'nonsense' }]) {
      const trace = await written();
      trace.events[3] = odd as unknown as TalksEvent;
      await misfit(trace, /events\[3\]/);
    }
  });
});

describe('replay --agents', () => {
  test('tells how many moves the agents make again', async () => {
    await written();
    const plainly = await sixParty('replay', file('good.json'));
    const { code, out, err } = await sixPartyIn(60, 'replay', file('good.json'), '--agents');
    expect([code, err]).toEqual([0, '']);
    const moves = (await written()).events.filter(({ type }) => type === 'moved').length;
    const last = out.slice(out.lastIndexOf('\n\n')).replaceAll(/\s+/g, ' ').trim();
    expect(last).toBe(`Agents: asked again, they make the same ${moves} moves, with the same draws.`);
    expect((await sixParty('replay', file('good.json'), '--agents')).out).toContain(plainly.out);
  });

  test('names the first move that its agent would not have made: code 3', async () => {
    const trace = await written();
    const place = trace.events.findLastIndex(
      (event) => event.type === 'moved' && event.move.kind === 'signal' && event.move.tone !== 'neutral',
    );
    const moved = trace.events[place] as Extract<TalksEvent, { type: 'moved' }>;
    const said = { ...moved.move, text: 'We agree.' };
    trace.events[place] = { ...moved, move: said } as TalksEvent;
    const { chain: _, ...rest } = trace;
    const forged = sealTrace({ ...rest, format: 'six-party-trace/2' });
    expect((await replayed(forged)).code).toBe(0);
    const { code, out, err } = await sixParty('replay', file('changed.json'), '--agents');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(`events[${place}]: Event ${place} (moved) does not fit. The agent `);
    expect(err).toContain('makes another move');
  });

  test('says whom it cannot ask', async () => {
    const stranger = { ...december2003.agents['US']!, name: 'mine' };
    const seated = { ...december2003, agents: { ...december2003.agents, US: stranger } };
    const { trace } = runTalks(changeScenario(seated, { horizon: { rounds: 1 } }), { seed: '1' });
    writeFileSync(file('mine.json'), JSON.stringify(sealTrace(trace)));
    const { code, out } = await sixParty('replay', file('mine.json'), '--agents');
    expect(code).toBe(0);
    expect(out).toMatch(/\nNot asked: mine of US, which is not of the library; \d+ moves\.\n$/);
  });
});
