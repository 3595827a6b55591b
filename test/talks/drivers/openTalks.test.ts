import fc from 'fast-check';
import { applyPatches, enablePatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, openTalks, runTalks, verifyTrace, withAgent } from '../../../src/talks/index.js';
import type { AsyncAgent, Change, Move, Session, Talks, TalksState } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, differenceOf, played } from '../playing.js';
import { play, round, tiny } from '../tiny.js';

enablePatches();
const phased = withAgent(december2003, 'US', phasedConcessions());
const signal: Move = { kind: 'signal', tone: 'neutral', toward: 'South', attend: true };
const coded = (code: string): Error =>
  expect.objectContaining({ code, issues: expect.any(Array) as unknown }) as Error;

describe('history: at and undo', () => {
  test('at(n) is the state after n events, from either end', async () => {
    const session = await played(december2003, '1');
    const { length } = session.trace.events;
    expect(session.at(length)).toBe(session.state);
    expect(session.at(-1)).toBe(session.state);
    expect(session.at(-length - 1)).toBe(session.at(0));
    expect(session.at(0).public.phase).toBe('beginning');
    for (const n of [length + 1, -length - 2, 0.5, NaN])
      expect(() => session.at(n)).toThrow(coded('invalid-option'));
  });

  test('undo takes back the last move by hand and all that followed; the same moves again give the same talks', async () => {
    const again = async (scenario: Talks, seed: string, hand: string): Promise<void> => {
      const session = openTalks(scenario, { seed, agents: { [hand]: null } });
      const places: number[] = [];
      const moves: Move[] = [];
      const playOn = async (): Promise<void> => {
        await session.run();
        while (session.toAct !== null && places.length < 12) {
          places.push(session.trace.events.length);
          const legal = session.legalMoves()[0]!;
          moves.push(legal.kind === 'move' ? legal.move : legal.example);
          play(session, moves.at(-1)!);
          await session.run();
        }
      };
      await playOn();
      const print = fingerprint(session.trace);
      const state = JSON.stringify(session.state);
      for (const place of [...places].reverse()) {
        expect(session.undo()).toBe(true);
        expect(session.trace.events.length).toBe(place);
        expect(session.toAct).toBe(hand);
        expect(session.state.public.toAct).toBe(hand);
      }
      expect(session.undo()).toBe(false);
      for (const move of moves) {
        play(session, move);
        await session.run();
      }
      expect(fingerprint(session.trace)).toBe(print);
      expect(JSON.stringify(session.state)).toBe(state);
    };
    await fc.assert(
      fc.asyncProperty(talks, seeds, (scenario, seed) => again(scenario, seed, scenario.parties[0]!.id)),
      { numRuns: 10, seed: 22 },
    );
    await again({ ...december2003, horizon: { rounds: 2 } }, '1', 'China');
  });

  test('what agents played is not taken back', async () => {
    const session = openTalks({ ...december2003, horizon: { rounds: 1 } }, { seed: '1' });
    await session.run();
    expect(session.undo()).toBe(false);
  });

  test('there is nothing to undo before the first move', () => {
    const session = byHand(tiny());
    expect(session.undo()).toBe(false);
    play(session, signal);
    expect(session.undo()).toBe(true);
    expect(session.undo()).toBe(false);
    expect(session.toAct).toBe('North');
  });
});

describe('forks', () => {
  const expectSameFuture = async (scenario: Talks, seed: string): Promise<void> => {
    const session = await played(scenario, seed);
    const { events } = session.trace;
    const step = Math.max(1, Math.floor(events.length / 25));
    for (let n = 0; n <= events.length; n += step) {
      const branch = session.fork(n);
      if (n > 0) expect(branch.at(n)).toBe(session.at(n));
      await branch.run();
      const difference = differenceOf(branch.trace.events, events);
      if (difference !== undefined)
        throw new Error(`fork after ${n} events (${events[n - 1]?.type}): ${difference}`);
    }
    expect(session.trace.events.length).toBe(events.length);
  };

  test('with the same seed go on exactly as before, from any place', async () => {
    await fc.assert(fc.asyncProperty(talks, seeds, expectSameFuture), { numRuns: 20, seed: 23 });
    const few = { ...phased, horizon: { rounds: 2 } };
    await expectSameFuture(few, '1');
  });

  test('with another seed share what was, and are lawful talks of their own', async () => {
    const expectBranch = async (scenario: Talks, seed: string, share: number): Promise<Session> => {
      const session = await played(scenario, seed);
      const { events } = session.trace;
      const n = Math.floor(share * events.length);
      const branch = session.fork(n, { seed: 'another' });
      const reseeded = branch.trace.events.findIndex(({ type }) => type === 'reseeded');
      expect(reseeded).toBeGreaterThanOrEqual(n);
      // What follows from the last event at once is shared too: a statement and its effect are one.
      expect(reseeded).toBeLessThanOrEqual(n + 2);
      await branch.run();
      expect(branch.state.seed).toBe('another');
      expect(branch.trace.seed).toBe(seed);
      expect(differenceOf(branch.trace.events.slice(0, reseeded), events.slice(0, reseeded))).toBeUndefined();
      expect(differenceOf(verifyTrace(branch.trace), branch.state)).toBeUndefined();
      expect(
        differenceOf(
          verifyTrace(JSON.parse(JSON.stringify(branch.trace)) as typeof branch.trace),
          branch.state,
        ),
      ).toBeUndefined();
      expect(session.state.seed).toBe(seed);
      return branch;
    };
    await fc.assert(
      fc.asyncProperty(
        talks,
        seeds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (scenario, seed, share) => {
          await expectBranch(scenario, seed, share);
        },
      ),
      { numRuns: 30, seed: 24 },
    );
    const branch = await expectBranch(december2003, '1', 0.5);
    expect(fingerprint(branch.trace)).not.toBe(fingerprint(runTalks(december2003, { seed: '1' }).trace));
  });

  test('with another agent differ from its first other decision on', async () => {
    const session = await played(december2003, '1');
    const third = session.trace.events.findIndex(
      (event) => event.type === 'roundOpened' && event.round === 3,
    );
    const branch = session.fork(third + 1, { agents: { US: phasedConcessions() } });
    await branch.run();
    const { events } = session.trace;
    expect(differenceOf(branch.trace.events.slice(0, third + 1), events.slice(0, third + 1))).toBeUndefined();
    const first = branch.trace.events.findIndex((event, n) => differenceOf(event, events[n]) !== undefined);
    expect(branch.trace.events[first]).toMatchObject({ type: 'moved', party: 'US' });
  });

  test('a fork and its origin do not touch each other', async () => {
    const session = byHand(tiny());
    round(session, { deal: [1, 1, 0] });
    const before = session.state;
    const branch = session.fork(-1);
    expect(branch.state).toBe(before);
    round(branch, { deal: [2, 2, 0] });
    expect(session.state).toBe(before);
    branch.undo();
    expect(session.trace.events.length).toBeLessThan(branch.trace.events.length);
    expect(() => session.fork(999)).toThrow(coded('invalid-option'));
    expect(() => session.fork(1, { seed: '' })).toThrow(coded('invalid-option'));
    await branch.run();
    expect(session.state).toBe(before);
  });
});

describe('patches', () => {
  const expectPatched = async (scenario: Talks, seed: string): Promise<void> => {
    const session = openTalks(scenario, { seed });
    const changes: { change: Change; before: TalksState }[] = [];
    let shown = session.state;
    const stop = session.subscribe((change) => {
      changes.push({ change, before: shown });
      shown = applyPatches(shown, [...change.patches]);
    });
    const from = session.trace.events.length;
    await session.run();
    expect(changes.length).toBe(session.trace.events.length - from);
    changes.forEach(({ change, before }, k) => {
      const after = session.at(from + k + 1);
      const forth = differenceOf(applyPatches(before, [...change.patches]), after);
      const back = applyPatches(after, [...change.inverse]);
      if (forth) throw new Error(`${change.event.type}: ${forth}`);
      // Patches may put members back in another order: compare what is there.
      expect(back).toStrictEqual(session.at(from + k));
      expect(change.event).toBe(session.trace.events[from + k]);
      for (const patch of change.patches) expect(JSON.stringify(patch)).toBeTypeOf('string');
    });
    stop();
    await session.fork(0).run();
    expect(changes.length).toBe(session.trace.events.length - from);
  };

  test('patches of an event lead to the next state, their inverse back', async () => {
    await fc.assert(fc.asyncProperty(talks, seeds, expectPatched), { numRuns: 20, seed: 25 });
    await expectPatched(december2003, '1');
  });
});

describe('seats', () => {
  test('a party with null is played by hand, the others by their agents', async () => {
    const session = openTalks(december2003, { seed: '1', agents: { China: null } });
    await session.run();
    expect(session.toAct).toBe('China');
    await expect(session.step()).rejects.toThrow(coded('invalid-option'));
    play(session, { kind: 'signal', tone: 'neutral', toward: 'US', attend: true });
    await session.run();
    expect(session.toAct).toBe('China');
    expect(session.state.public.phase).toBe('consultations');
  });

  test('run stops where it is told to', async () => {
    const session = openTalks(december2003, { seed: '1' });
    const state = await session.run(({ public: now }) => now.round === 2);
    expect(state).toBe(session.state);
    expect(state.public.round).toBe(2);
    expect(session.toAct).not.toBeNull();
  });

  test('data seats are played by hand', async () => {
    const session = openTalks(tiny(), { seed: '1' });
    await session.run();
    expect(session.trace.events.filter(({ type }) => type === 'moved')).toEqual([]);
    await expect(session.step()).rejects.toThrow(coded('invalid-option'));
  });

  test('an agent may take its time, and gives the same talks', async () => {
    const slow = (agent: AsyncAgent): AsyncAgent => ({
      ...agent,
      decide: async (observation, random) => {
        await Promise.resolve();
        return agent.decide(observation, random);
      },
    });
    const agents = Object.fromEntries(
      Object.entries(december2003.agents).map(([id, agent]) => [id, slow(agent)]),
    );
    const session = openTalks(december2003, { seed: '1', agents });
    await session.run();
    expect(fingerprint(session.trace)).toBe(fingerprint(runTalks(december2003, { seed: '1' }).trace));
  });

  test('a move played while an agent thinks stands; what the agent then says does not', async () => {
    let release: (move: Move) => void = () => undefined;
    const thinker: AsyncAgent = {
      name: 'thinker',
      parameters: {},
      decide: () => new Promise((resolve) => (release = resolve)),
    };
    const session = openTalks(tiny(), { seed: '1', agents: { North: thinker } });
    const thinking = session.step();
    play(session, { ...signal, tone: 'accusatory' });
    const { state } = session;
    release(signal);
    await expect(thinking).rejects.toThrow(coded('invalid-option'));
    expect(session.state).toBe(state);
  });

  test('an agent that fails or breaks the rules leaves the talks where they were', async () => {
    const cause = new Error('no idea');
    const bad: Readonly<Record<string, AsyncAgent['decide']>> = {
      'agent-failed': () => Promise.reject(cause),
      'illegal-move': () => ({ kind: 'close' }),
    };
    for (const [code, decide] of Object.entries(bad)) {
      const session = openTalks(tiny(), {
        seed: '1',
        agents: { North: { name: 'bad', parameters: {}, decide } },
      });
      const { state } = session;
      const error: unknown = await session.step().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code,
        message: expect.stringMatching(/"bad" of North in round 1 \(signals\)/) as unknown,
      });
      if (code === 'agent-failed') expect((error as Error).cause).toBe(cause);
      expect(session.state).toBe(state);
      play(session, signal);
      expect(session.toAct).toBe('South');
    }
  });

  test('after the end nobody moves', () => {
    const session = byHand(tiny({ horizon: { rounds: 1 } }));
    round(session);
    expect(session.toAct).toBeNull();
    expect(session.legalMoves('North')).toEqual([]);
    expect(session.observe('North').party).toBe('North');
    expect(() => session.observe()).toThrow(coded('invalid-option'));
    expect(() => session.play(signal)).toThrow(coded('invalid-option'));
  });
});

describe('what a user may get wrong', () => {
  test('no seed, or a scenario that is not valid', () => {
    for (const seed of [undefined, '', 7, null] as unknown[]) {
      expect(() => openTalks(tiny(), { seed: seed as string })).toThrow(coded('invalid-option'));
    }
    expect(() => openTalks(tiny(), undefined as never)).toThrow(coded('invalid-option'));
    expect(() => openTalks({ ...tiny(), parties: [] }, { seed: '1' })).toThrow(coded('invalid-scenario'));
  });

  test('an agent for a party that is not there, or that does not decide', () => {
    const agent = phasedConcessions();
    const seat = (agents: unknown) => () => openTalks(december2003, { seed: '1', agents: agents as never });
    expect(seat({ us: agent })).toThrow(
      expect.objectContaining({
        code: 'unknown-name',
        issues: [expect.objectContaining({ path: 'agents.us', hint: 'Did you mean "US"?' })],
      }) as Error,
    );
    expect(seat({ US: { name: 'data', parameters: {} } })).toThrow(coded('invalid-option'));
    expect(seat({ US: undefined })).toThrow(coded('invalid-option'));
    const session = openTalks(december2003, { seed: '1', agents: { US: agent, DPRK: null } });
    expect(() => session.fork(1, { agents: { Mongolia: agent } })).toThrow(coded('unknown-name'));
  });
});
