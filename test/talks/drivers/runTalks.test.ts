import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { replay, runTalks, withAgent } from '../../../src/talks/index.js';
import type { Agent, Move } from '../../../src/talks/index.js';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function withDecision(decide: (round: number, phase: string) => unknown): () => unknown {
  const base = december2003.agents.Japan!;
  const agent: Agent = {
    name: 'custom',
    parameters: {},
    decide: (observation, random) => {
      const own = decide(observation.public.round, observation.public.phase);
      return own === undefined ? base.decide(observation, random) : (own as Move);
    },
  };
  return () => runTalks(withAgent(december2003, 'Japan', agent), { seed: '1' });
}

describe('what a user may get wrong', () => {
  test('an agent that throws: its name, party, round and phase, and its own error as the cause', () => {
    const cause = new TypeError('undefined is not a deal');
    const run = withDecision((round, phase) => {
      if (round === 2 && phase === 'consultations') throw cause;
      return undefined;
    });
    const error = thrownBy(run);
    expect(error).toMatchObject({ name: 'SixPartyError', code: 'agent-failed', cause });
    expect((error as Error).message).toMatch(
      /"custom" of Japan in round 2 \(consultations\) failed: undefined is not a deal/,
    );
    expect(error).toMatchObject({ issues: [{ path: 'agents.Japan' }] });
  });

  test.each([['text'], [undefined], [null], [{ odd: 1n }]])('an agent that throws %s', (thrown) => {
    const run = withDecision((round) => {
      if (round === 1) throw thrown;
      return undefined;
    });
    expect(thrownBy(run)).toMatchObject({ code: 'agent-failed' });
  });

  test.each<[string, unknown, RegExp]>([
    ['of another phase', { kind: 'close' }, /"close" is not a move of phase signals/],
    ['of no kind', {}, /no move of that kind/],
    ['that is a promise', Promise.resolve({ kind: 'close' }), /no move of that kind/],
    ['that is no JSON', { kind: 'signal', tone: 1n }, /known tone/],
    [
      'about a party that is not there',
      { kind: 'signal', tone: 'neutral', toward: 'Mongolia', attend: true },
      /Name another party/,
    ],
  ])('an illegal move %s: who, when, what and why', (_, move, why) => {
    const error = thrownBy(withDecision((round) => (round === 1 ? move : undefined)));
    expect(error).toMatchObject({ name: 'SixPartyError', code: 'illegal-move' });
    const { message, issues } = error as Error & { issues: readonly Record<string, string>[] };
    expect(message).toMatch(/"custom" of Japan in round 1 \(signals\) made an illegal move/);
    expect(message).toMatch(why);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      path: 'agents.Japan',
      expected: expect.any(String) as unknown,
      received: expect.any(String) as unknown,
    });
    expect(issues[0]!.hint).toMatch(/legalMoves/);
  });

  test('no move at all', () => {
    expect(thrownBy(withDecision(() => null))).toMatchObject({ code: 'illegal-move' });
  });

  test('a seed that is no text: told at once, and how to write it', () => {
    expect(thrownBy(() => runTalks(december2003, undefined as never))).toMatchObject({
      code: 'invalid-option',
    });
    for (const seed of [undefined, '', null, {}] as unknown[]) {
      expect(thrownBy(() => runTalks(december2003, { seed: seed as string }))).toMatchObject({
        code: 'invalid-option',
        issues: [{ path: 'seed' }],
      });
    }
    expect(thrownBy(() => runTalks(december2003, { seed: 7 as unknown as string }))).toMatchObject({
      issues: [{ hint: 'Write "7".' }],
    });
  });

  test('a scenario that is not valid, and seats without an agent that decides', () => {
    expect(thrownBy(() => runTalks({ ...december2003, parties: [] }, { seed: '1' }))).toMatchObject({
      code: 'invalid-scenario',
    });
    const seat = { name: 'data', parameters: {} } as unknown as Agent;
    expect(thrownBy(() => runTalks(withAgent(december2003, 'US', seat), { seed: '1' }))).toMatchObject({
      code: 'agent-failed',
    });
  });
});

test('a run is its outcome, its last state and its trace; the scenario is as it was', () => {
  const before = JSON.stringify(december2003);
  const { outcome, state, trace } = runTalks(december2003, { seed: '1' });
  expect(state.public.outcome).toEqual(outcome);
  expect(state.public.phase).toBe('ended');
  expect(trace.seed).toBe('1');
  expect(trace.format).toBe('six-party-trace/2'); // what parties insist on, and terms of texts
  expect(JSON.stringify(trace.scenario.agents)).not.toContain('decide');
  expect(trace.scenario.agents.US).toEqual({
    name: december2003.agents.US!.name,
    parameters: december2003.agents.US!.parameters,
    position: december2003.agents.US!.parameters.demands, // asked for by the caucus, which keeps within it
  });
  expect(replay(trace).public.outcome).toEqual(outcome);
  expect(JSON.stringify(december2003)).toBe(before);
});

test('whoever keeps a run keeps no tables of it', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const tables = (): number => {
    collect();
    collect(); // what the first one found is freed beside the program, and before the next one begins
    return process.memoryUsage().arrayBuffers;
  };
  runTalks(december2003, { seed: 'warm' });
  const before = tables();
  const kept = Array.from({ length: 15 }, (_, n) => runTalks(december2003, { seed: `kept ${n}` }));
  // A run compiles some 35 tables of 6 kB, cut from pieces of 64 kB; three such pieces used to stay.
  expect(tables() - before).toBeLessThan(15 * 65_536);
  expect(kept.every(({ state }) => state.public.phase === 'ended')).toBe(true);
});
