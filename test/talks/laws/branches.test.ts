import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentsOf } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  continueTalks,
  fingerprint,
  openTalks,
  replay,
  runTalks,
  sealTrace,
  verifyTrace,
} from '../../../src/talks/index.js';
import type { AsyncAgent, Talks, Trace } from '../../../src/talks/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { seeds, talks } from '../arbitraries.js';

const short = changeScenario(december2003, { horizon: { rounds: 2 } });
const written = (trace: Trace): Trace => JSON.parse(JSON.stringify(sealTrace(trace))) as Trace;
const coded = (code: string, path?: string): Error =>
  expect.objectContaining({
    code,
    ...(path !== undefined && { issues: [expect.objectContaining({ path })] as unknown }),
  }) as Error;

describe('the same seed and agents give the recorded rest from every place, after a round trip through JSON', () => {
  let places = 0;
  let parted = 0;

  const expectRest = async (scenario: Talks, seed: string, step: number): Promise<void> => {
    const { trace } = runTalks(scenario, { seed });
    const saved = written(trace);
    const print = fingerprint(trace);
    for (let n = 0; n <= trace.events.length; n += step) {
      const { at, runs } = continueTalks(saved, n, { agents: scenario.agents });
      expect(fingerprint(runs[0]!.trace)).toBe(print);
      expect(at).toBeGreaterThanOrEqual(n);
      if (at > n) parted += 1;
      const session = openTalks({ trace: saved, at: n, agents: scenario.agents });
      expect(session.openedAt).toBe(at);
      expect(session.at(at)).toEqual(replay(trace, { events: at }));
      if (n % (3 * step) === 0) {
        await session.run();
        expect(fingerprint(session.trace)).toBe(print);
      }
      places += 1;
    }
  };

  test('generated talks', async () => {
    await fc.assert(
      fc.asyncProperty(talks, seeds, (scenario, seed) => expectRest(scenario, seed, 2)),
      { numRuns: 4, seed: 91 },
    );
    expect(places).toBeGreaterThan(100);
    expect(parted).toBeGreaterThan(5);
  }, 200_000);

  test('December 2003', async () => {
    await expectRest(short, '1', 7);
    const { trace } = runTalks(short, { seed: '1' });
    expect(fingerprint(continueTalks(trace, -1, { agents: agentsOf(trace) }).runs[0]!.trace)).toBe(
      fingerprint(trace),
    );
    expect(fingerprint(continueTalks(trace, 40, { agents: agentsOf(written(trace)) }).runs[0]!.trace)).toBe(
      fingerprint(trace),
    );
  }, 200_000);
});

test('futures of other seeds share what was before, and verify', () => {
  const { trace } = runTalks(short, { seed: '1' });
  const before = JSON.stringify(trace);
  const { at, runs } = continueTalks(trace, 40, { agents: agentsOf(trace), seeds: ['a', 'b', '1'] });
  for (const run of runs) {
    expect(JSON.stringify(run.trace.events.slice(0, at))).toBe(JSON.stringify(trace.events.slice(0, at)));
    expect(verifyTrace(written(run.trace))).toEqual(run.state);
  }
  expect(runs[0]!.trace.events[at]).toEqual({ type: 'reseeded', seed: 'a' });
  expect(fingerprint(runs[0]!.trace)).not.toBe(fingerprint(runs[1]!.trace));
  expect(fingerprint(runs[2]!.trace)).toBe(fingerprint(trace));
  expect(JSON.stringify(trace)).toBe(before);
});

test('a session that is saved, opened again and played on has the fingerprint of one that was not', async () => {
  const agents: Record<string, AsyncAgent | null> = { China: null };
  const whole = openTalks(short, { seed: '3', agents });
  let saved = openTalks(short, { seed: '3', agents });
  let reopened = 0;
  await whole.run();
  while (whole.toAct !== null) {
    await saved.run();
    const legal = whole.legalMoves()[0]!;
    const move = legal.kind === 'move' ? legal.move : legal.example;
    whole.play(move);
    saved.play(move);
    const trace = written(saved.trace);
    saved = openTalks({ trace, agents: { ...agentsOf(trace), China: null } });
    reopened += 1;
    await whole.run();
  }
  await saved.run();
  expect(reopened).toBeGreaterThan(3);
  expect(fingerprint(saved.trace)).toBe(fingerprint(whole.trace));
  expect(saved.undo()).toBe(true);
  expect(saved.toAct).toBe('China');
});

describe('what a user may get wrong', () => {
  const { trace } = runTalks(short, { seed: '1' });
  const agents = agentsOf(trace);

  test('a trace of another version or scenario, or with an altered event', () => {
    const other: Trace = { ...trace, version: '0.0.9' };
    const changed: Trace = { ...trace, scenario: { ...trace.scenario, horizon: { rounds: 9 } } };
    const place = trace.events.findIndex(({ type }) => type === 'roundOpened');
    const events = trace.events.map((event) =>
      event.type === 'roundOpened' && event.round === 1 ? { ...event, day: event.day + 1 } : event,
    );
    const altered: Trace = { ...trace, events };
    for (const [bad, path] of [
      [other, 'version'],
      [changed, 'scenario'],
      [altered, `events[${place}]`],
    ] as const) {
      expect(() => openTalks({ trace: bad, agents })).toThrow(coded('invalid-trace', path));
      expect(() => continueTalks(bad, 3, { agents })).toThrow(coded('invalid-trace', path));
    }
  });

  test('a place outside, a seat of nobody, a party without an agent, a seed that is none', () => {
    for (const n of [trace.events.length + 1, -trace.events.length - 2, 0.5, NaN]) {
      expect(() => openTalks({ trace, at: n, agents })).toThrow(coded('invalid-option', 'at'));
      expect(() => continueTalks(trace, n, { agents })).toThrow(coded('invalid-option', 'n'));
    }
    const { US: _, ...others } = agents;
    expect(() => continueTalks(trace, 3, { agents: others })).toThrow(coded('invalid-option', 'agents.US'));
    expect(() => continueTalks(trace, 3, undefined as never)).toThrow(coded('invalid-option'));
    expect(() => continueTalks(trace, 3, { agents, seeds: [''] })).toThrow(coded('invalid-option'));
    expect(() => continueTalks(trace, 3, { agents, seeds: ['a', 'b', 'a'] })).toThrow(
      coded('invalid-option', 'seeds[2]'),
    );
    expect(() => openTalks({ trace, agents: { us: agents.US! } })).toThrow(
      coded('unknown-name', 'agents.us'),
    );
    expect(() => openTalks({ trace, seed: '' })).toThrow(coded('invalid-option', 'seed'));
  });

  test('agents that are not of the library are named', () => {
    const scenario = {
      ...trace.scenario,
      agents: { ...trace.scenario.agents, US: { name: 'mine', parameters: {} } },
    };
    expect(() => agentsOf({ scenario, events: [] })).toThrow(coded('unknown-name', 'agents.US'));
  });
});
