import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeScenario, isDeal } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { openTalks, runTalks, withAgent, type Talks } from '../../../src/talks/index.js';
import {
  agentFor,
  dealOf,
  moves,
  playedByHand,
  preferences,
  seeds,
  sessionCommands,
} from '../../../src/testing/index.js';
import { tiny } from '../../talks/tiny.js';

test('deals are deals of the scenario, and shrink to nothing', () => {
  fc.assert(fc.property(dealOf(december2003), (deal) => isDeal(december2003, deal)));
  const found = fc.check(fc.property(dealOf(december2003), () => false));
  expect(found.counterexample![0]).toEqual(december2003.issues.map(() => 0));
});

test('preferences are valid wherever they are put', () => {
  const { issues } = tiny();
  fc.assert(
    fc.property(preferences(issues), (drawn) => {
      changeScenario(tiny(), { parties: { North: { preferences: { ...drawn } as never } } });
    }),
    { numRuns: 50 },
  );
});

describe('agents for a seat', () => {
  test('play, in any seat', () => {
    const seat = fc.constantFrom(...december2003.parties.map(({ id }) => id));
    const drawn = seat.chain((id) => agentFor(id).map((agent) => withAgent(december2003, id, agent)));
    const short = drawn.map((talks) => ({ ...talks, horizon: { rounds: 1 } }));
    fc.assert(
      fc.property(short, (talks) => {
        runTalks(talks, { seed: '1' });
      }),
      { numRuns: 8 },
    );
  });

  test('shrink to the one that the scenario has there', () => {
    const found = fc.check(
      fc.property(agentFor('DPRK', december2003), () => false),
      { seed: 3 },
    );
    expect(fc.stringify(found.counterexample)).toBe('[bilateralGuarantee]');
  });

  test('need a seat', () => {
    expect(() => agentFor('DPRKorea', december2003 as Talks)).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});

describe('sessions by hand', () => {
  test('moves are legal in every state that moves lead to', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const nobody = { North: null, South: null, Broker: null };
        const session = openTalks(tiny({ horizon: { rounds: 2 } }), { seed: '1', agents: nobody });
        for (let turn = 0; turn < 20 && session.toAct !== null; turn++) {
          const move = gen(moves, tiny(), session.state);
          expect(session.play(move), JSON.stringify(move)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 12 },
    );
  });

  test('nobody moves once the talks have ended', () => {
    const { state } = runTalks(december2003, { seed: '1' });
    expect(() => moves(december2003, state)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });

  test('the session keeps its laws whatever is done with it', () => {
    const scenario = tiny();
    fc.assert(
      fc.property(sessionCommands(scenario, { maxCommands: 20 }), (commands) => {
        fc.modelRun(playedByHand(scenario), commands);
      }),
      { numRuns: 12 },
    );
  });

  const mistakes: readonly (readonly [method: string, instead: () => unknown])[] = [
    ['undo', () => true],
    ['play', () => ({ ok: true, events: [] })],
    ['play', () => ({ ok: false })],
  ];
  test.each(mistakes)('a session whose %s does something else is found out', (name, instead) => {
    const scenario = tiny();
    const broken = (): ReturnType<ReturnType<typeof playedByHand>> => {
      const { model, real } = playedByHand(scenario)();
      Object.defineProperty(real.session, name, { value: instead });
      return { model, real };
    };
    const found = fc.check(
      fc.property(sessionCommands(scenario), (commands) => {
        fc.modelRun(broken, commands);
      }),
      { seed: 1 },
    );
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toContain('A session breaks a law');
  });
});

test('seeds are texts of whole numbers, the same every time', () => {
  expect(seeds(3)).toEqual(['1', '2', '3']);
  expect(seeds(2, 1001)).toEqual(['1001', '1002']);
  expect(() => seeds(0)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});
