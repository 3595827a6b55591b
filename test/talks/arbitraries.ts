import fc from 'fast-check';
import type { AgentParameters } from '../../src/agents/index.js';
import { positionAgent } from '../../src/agents/positionAgent.js';
import { defineScenario } from '../../src/scenario/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import type { Agent, Talks } from '../../src/talks/index.js';
import { laddersOver } from './ladderArbitraries.js';
import { randomAgent } from './randomAgent.js';
import type { RandomAgentOptions } from './randomAgent.js';
import { number, scenarios } from './scenarioArbitraries.js';

export { scenarios } from './scenarioArbitraries.js';

/** Random agents from timid to wild. */
export const randomOptions: fc.Arbitrary<RandomAgentOptions> = fc.record({
  yes: fc.constantFrom(0.4, 0.8, 0.95),
  leave: fc.constantFrom(0, 0, 0.1),
  walkOut: fc.constantFrom(0, 0.05, 0.3),
  faithful: fc.constantFrom(0.2, 0.5, 0.8, 1),
});

/** Positions in a scenario: demands on its issues, and all the rest. */
export function positions(scenario: Scenario, party: string): fc.Arbitrary<AgentParameters> {
  const others = scenario.parties.map(({ id }) => id).filter((id) => id !== party);
  const demand = fc.constantFrom(...scenario.issues).chain(({ id, options }) =>
    fc.record({
      issue: fc.constant(id),
      bound: fc.constantFrom('atLeast' as const, 'atMost' as const),
      level: fc.integer({ min: 0, max: options.length - 1 }),
      firmness: number(0, 1),
    }),
  );
  const issues = scenario.issues.map(({ id, options }) => ({ id, top: options.length - 1 }));
  return fc.record({
    demands: fc.oneof(
      { weight: 2, arbitrary: fc.array(demand, { maxLength: 2 }) },
      { weight: 1, arbitrary: laddersOver(issues, 2) },
    ),
    ambition: number(0, 0.6),
    decision: fc.record({ sessions: fc.integer({ min: 0, max: 3 }), flexibility: number(0, 1) }),
    toward: fc.constantFrom(...others),
    angerAt: number(0.1, 3),
    warmAt: number(0, 1),
    endurance: number(0.5, 10),
    leaveAt: fc.constantFrom(3, 1000),
    urges: fc.subarray(others).map((chosen) => chosen.map((id, k) => ({ with: id, urge: k / 4 }))),
    disclose: fc.integer({ min: 0, max: 2 }),
    loyalty: number(0, 0.2),
    candour: number(0, 0.2),
    memory: fc.constantFrom(0.5, { kind: 'bounds' as const }),
  });
}

/** A scenario and its seats: which are taken by random agents, which by agents with a position. */
export interface GeneratedTalks {
  readonly talks: Talks;
  /** Ids of the parties whose agent argues from a position. */
  readonly positioned: readonly string[];
}

/** Generated talks, every seat with an agent of one of the given sorts. */
export function seated(sorts: readonly ('random' | 'position')[]): fc.Arbitrary<GeneratedTalks> {
  return scenarios.chain((drawn) => {
    const scenario = defineScenario(drawn); // random agents ask for its rulebook at every move
    const seat = (id: string): fc.Arbitrary<Agent> =>
      fc
        .constantFrom(...sorts)
        .chain((sort) =>
          sort === 'random'
            ? randomOptions.map((options) => randomAgent(scenario, options))
            : positions(scenario, id).map((parameters) => positionAgent('position', parameters)),
        );
    return fc.tuple(...scenario.parties.map(({ id }) => seat(id))).map((agents) => ({
      talks: defineScenario({
        ...scenario,
        agents: Object.fromEntries(scenario.parties.map(({ id }, k) => [id, agents[k]!])),
      }),
      positioned: scenario.parties.map(({ id }) => id).filter((_, k) => agents[k]!.name === 'position'),
    }));
  });
}

/** Generated talks with agents of both sorts. */
export const talks: fc.Arbitrary<Talks> = fc
  .oneof(seated(['random']), seated(['random', 'position']), seated(['position']))
  .map((generated) => generated.talks);

/** Seeds of runs: texts, as a user would write them. */
export const seeds: fc.Arbitrary<string> = fc.integer({ min: 0, max: 9999 }).map((n) => `seed ${n}`);
