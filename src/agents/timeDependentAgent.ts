import type { Agent } from '../talks/index.js';
import { acceptanceOf } from './acceptanceOf.js';
import { opponentModelOf } from './opponentModelOf.js';
import { bargaining } from './parts/bargaining.js';
import { timeDependent } from './parts/bidding/timeDependent.js';
import { tacticAgent } from './tacticAgent.js';
import type { TimeDependentParameters } from './TacticParameters.js';

const common: Omit<TimeDependentParameters, 'e'> = {
  k: 0,
  floor: 0,
  epsilon: 0,
  opponent: 'frequency',
  acceptance: { kind: 'next', alpha: 1, beta: 0 },
};

/** An agent whose concessions depend on time alone: the ready ones differ in e only. */
export function timeDependentAgent(
  name: string,
  e: number,
  options: Partial<TimeDependentParameters>,
): Agent {
  return tacticAgent<TimeDependentParameters>(name, { e, ...common }, options, (parameters) =>
    bargaining({
      tactic: timeDependent(parameters),
      opponent: opponentModelOf(parameters.opponent),
      condition: acceptanceOf(parameters.acceptance),
    }),
  );
}
