import type { Scenario } from '../../../src/scenario/index.js';
import { sampleMove } from '../../../src/talks/index.js';
import type { Agent, Talks } from '../../../src/talks/index.js';

/** Draws moves, and thinks again about those that end much: once in `patience` times only it leaves or walks out. */
export function sampler(patience: number): Agent {
  return {
    name: 'sampler',
    parameters: { patience },
    decide(observation, random) {
      let move = sampleMove(observation, random);
      const { next } = random('patience');
      for (let n = 0; n < 20 && isRash(move) && next() > 1 / patience; n++)
        move = sampleMove(observation, random);
      return move;
    },
  };
}

function isRash(move: ReturnType<typeof sampleMove>): boolean {
  return move.kind === 'walkOut' || move.kind === 'close' || (move.kind === 'signal' && !move.attend);
}

/** The same scenario with a sampler on every seat. */
export function sampled(scenario: Scenario, patience = 10): Talks {
  const agent = sampler(patience);
  return { ...scenario, agents: Object.fromEntries(scenario.parties.map(({ id }) => [id, agent])) };
}
