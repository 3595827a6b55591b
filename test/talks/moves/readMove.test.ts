import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, openTalks, runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { Move, Talks } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand } from '../playing.js';
import { play, tiny } from '../tiny.js';

let readings = 0;

/** A move that tells the truth once: each member that is asked for again is nonsense. */
function fickle<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const asked = new Set<PropertyKey>();
  return new Proxy(value, {
    get(target, key) {
      if (asked.has(key)) return 'nonsense';
      asked.add(key);
      readings += 1;
      return fickle(Reflect.get(target, key) as unknown);
    },
  });
}

/** The same talks with agents whose moves are fickle. */
function fickleTalks(scenario: Talks): Talks {
  const seats = Object.entries(scenario.agents).map(([id, agent]) => [
    id,
    { ...agent, decide: (...given: Parameters<typeof agent.decide>) => fickle(agent.decide(...given)) },
  ]);
  return { ...scenario, agents: Object.fromEntries(seats) as Talks['agents'] };
}

/** A session in whose plenary the chair is to draft. */
function drafting() {
  const session = byHand(tiny());
  while (session.state.public.phase !== 'plenary') {
    const toward = session.toAct === 'North' ? 'South' : 'North';
    const signal: Move = { kind: 'signal', tone: 'neutral', toward, attend: true };
    play(session, session.state.public.phase === 'signals' ? signal : { kind: 'consult', meetings: [] });
  }
  return session;
}

describe('what is checked is what the log keeps', () => {
  test('each member of a move is read once: a move that answers otherwise afterwards changes nothing', () => {
    const expectSame = (scenario: Talks, seed: string): void => {
      const plain = runTalks(scenario, { seed }).trace;
      const { trace } = runTalks(fickleTalks(scenario), { seed });
      expect(fingerprint(trace)).toBe(fingerprint(plain));
    };
    fc.assert(fc.property(talks, seeds, expectSame), { numRuns: 30, seed: 71 });
    expectSame(december2003, '1');
    expect(readings).toBeGreaterThan(2000);
  });

  test('a getter that gives a deal first and no deal then puts the deal into the trace', () => {
    const session = drafting();
    let asked = 0;
    const turncoat = {
      kind: 'propose' as const,
      get deal() {
        return asked++ === 0 ? [1, 1, 0] : [9, 9, 9];
      },
    };
    expect(play(session, turncoat)[0]).toMatchObject({ move: { kind: 'propose', deal: [1, 1, 0] } });
    expect(asked).toBe(1);
  });

  test('in talks that agents play too', () => {
    const turncoat = (deal: readonly number[]): Move => {
      let asked = 0;
      return Object.defineProperty({ kind: 'propose', deal }, 'deal', {
        get: () => (asked++ === 0 ? deal : [9, 9, 9, 9]),
      });
    };
    const { trace } = runTalks(
      {
        ...december2003,
        agents: Object.fromEntries(
          Object.entries(december2003.agents).map(([id, agent]) => [
            id,
            {
              ...agent,
              decide(...given: Parameters<typeof agent.decide>) {
                const move = agent.decide(...given);
                return move.kind === 'propose' ? turncoat(move.deal) : move;
              },
            },
          ]),
        ),
      },
      { seed: '1' },
    );
    expect(verifyTrace(trace).public.phase).toBe('ended');
  });
});

const unreadable: readonly [what: string, move: unknown][] = [
  [
    'a member that throws',
    {
      kind: 'propose',
      get deal() {
        throw new Error('not now');
      },
    },
  ],
  [
    'a kind that throws',
    {
      get kind() {
        throw new Error('not now');
      },
    },
  ],
  [
    'an item that throws',
    {
      kind: 'propose',
      deal: Object.defineProperty([0, 0, 0], 1, {
        get() {
          throw new Error('not now');
        },
      }),
    },
  ],
  ['a list without end', { kind: 'propose', deal: new Array(2 ** 32 - 1) }],
];

describe('a move that cannot be read is illegal', () => {
  test.each(unreadable)('by hand: %s', (_what, move) => {
    const session = drafting();
    const before = session.trace.events.length;
    const result = session.play(move as Move);
    expect(result).toMatchObject({ ok: false, rejection: { code: 'unreadable' } });
    expect(session.trace.events).toHaveLength(before);
  });

  test.each(unreadable)('by an agent: %s', async (_what, move) => {
    const agent = { name: 'odd', parameters: {}, decide: () => move as Move };
    const scenario = tiny();
    const agents = Object.fromEntries(scenario.parties.map(({ id }) => [id, agent]));
    const illegal = expect.objectContaining({
      code: 'illegal-move',
      message: expect.stringContaining('Agent "odd" of North in round 1') as string,
    }) as Error;
    expect(() => runTalks({ ...scenario, agents }, { seed: '1' })).toThrow(illegal);
    await expect(openTalks(scenario, { seed: '1', agents }).run()).rejects.toThrow(illegal);
  });
});
