import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../src/scenarios/index.js';
import { checkMove, observe, rulebookOf, withAgent } from '../../src/talks/index.js';
import type { Agent, Talks } from '../../src/talks/index.js';
import { randomOptions, scenarios, seeds } from '../talks/arbitraries.js';
import { differenceOf, walk } from '../talks/playing.js';
import { randomAgent } from '../talks/randomAgent.js';
import { scrambled, strangers } from '../talks/scrambled.js';
import { worthSigned } from '../talks/worthSigned.js';

/** What a law suite may leave out of an agent. */
export interface AgentLawOptions {
  /** False for an agent that does not claim to be individually rational. Default true. */
  readonly rational?: boolean;
}

/**
 * The laws of every agent, in each seat of December 2003 and in generated talks, among agents that do
 * anything: its moves are legal in every phase, the same for the same observation and chance, and
 * independent of what only others know; it neither keeps nor changes what it is shown, nor keeps what it
 * hands out; and it does not sign below its reservation value.
 */
export function agentLaws(name: string, make: () => Agent, { rational = true }: AgentLawOptions = {}): void {
  const expectLawful = (scenario: Talks, party: string, seed: string, phases: Set<string>): void => {
    const other = scrambled(scenario, party, 1);
    const elsewhere = rulebookOf(other);
    const others = strangers(other, 2);
    walk(scenario, seed, {
      turn(turn) {
        if (turn.party !== party) return;
        const { book, move, state, observation, random } = turn;
        phases.add(state.public.phase);
        const illegal = checkMove(book, state, party, move);
        if (illegal) throw new Error(`${JSON.stringify(move)}: ${illegal.message}`);

        // An agent made anew, shown a copy in a world of other others, decides the same.
        const before = JSON.stringify(observation);
        const own = structuredClone(state.private[party]!);
        const seen = observe(elsewhere, { ...state, private: { ...others, [party]: own } }, party);
        const again = make().decide(deepFrozen(structuredClone(seen)), random());
        const difference = differenceOf(again, move);
        if (difference !== undefined) throw new Error(`${state.public.phase}: ${difference}`);
        // A move is its receiver's: whatever is written into it, the next is the same.
        spoil(scenario.agents[party]!.decide(observation, random()));
        if (JSON.stringify(observation) !== before) throw new Error('it changed what it was shown');
        const spoiled = differenceOf(scenario.agents[party]!.decide(observation, random()), move);
        if (spoiled !== undefined) throw new Error(`once its move was written into: ${spoiled}`);

        if (!rational) return;
        const worth = worthSigned(observation, move) ?? 0;
        if (!(worth >= -1e-9)) throw new Error(`${JSON.stringify(move)} is worth ${worth}`);
      },
    });
  };

  describe(`${name} keeps the laws of agents`, () => {
    test('in every seat of December 2003, in every phase', () => {
      const phases = new Set<string>();
      const wild = { yes: 0.97, leave: 0, walkOut: 0.02, faithful: 0.7 };
      const party = december2003.parties.map(({ id }) => id);
      // Four of six can agree: whether there is something to implement does not depend on one agent.
      const open: Talks = {
        ...december2003,
        horizon: { rounds: 4 },
        rule: { kind: 'quorum', yes: 4 },
        sources: {},
      };
      party.forEach((id, n) => {
        const agents = Object.fromEntries(party.map((other) => [other, randomAgent(december2003, wild)]));
        expectLawful({ ...open, agents: { ...agents, [id]: make() } }, id, `seat ${n}`, phases);
        expectLawful(
          withAgent({ ...december2003, horizon: { rounds: 4 } }, id, make()),
          id,
          `as they are ${n}`,
          phases,
        );
      });
      expect([...phases].sort()).toEqual([
        'conduct',
        'consultations',
        'implementation',
        'plenary',
        'signals',
      ]);
    });

    test('in generated talks', () => {
      const phases = new Set<string>();
      fc.assert(
        fc.property(scenarios, randomOptions, seeds, fc.nat(), (scenario, options, seed, n) => {
          const ids = scenario.parties.map(({ id }) => id);
          const id = ids[n % ids.length]!;
          const agents = Object.fromEntries(ids.map((other) => [other, randomAgent(scenario, options)]));
          expectLawful({ ...scenario, agents: { ...agents, [id]: make() } }, id, seed, phases);
        }),
        { numRuns: 25, seed: 41 },
      );
      expect([...phases]).toContain('plenary');
    });

    test('it is named, and its parameters are JSON that says all about it', () => {
      const agent = make();
      expect(agent.name).toMatch(/^[a-zA-Z]\w*$/);
      expect(JSON.parse(JSON.stringify(agent.parameters))).toEqual(agent.parameters);
      expect(make().parameters).toEqual(agent.parameters);
    });
  });
}

/** Writes into all that can be written into. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    spoil(inner);
    Reflect.set(value, key, typeof inner === 'number' ? 1 - Math.min(1, inner) : null);
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value) as unknown[]) deepFrozen(inner);
  }
  return value;
}
