import { boulware, conceder, linear } from '../../../src/agents/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import type { Run, Talks } from '../../../src/talks/index.js';
import { tiny } from '../../talks/tiny.js';

/** A game of one round that takes no time; what chance draws is South's no-deal value. */
export const game: Talks = changeScenario(
  { ...tiny(), agents: { North: boulware(), South: linear(), Broker: conceder() } },
  { horizon: { rounds: 1 }, parties: { South: { noDeal: { value: 0, low: -0.2, high: 0.2 } } } },
);

/** The game under another name. */
export function named(name: string): Talks {
  return changeScenario(game, { name });
}

/** What chance drew for a run. */
export function drawn({ trace }: Run): number {
  const [began] = trace.events;
  return began?.type === 'began' ? began.private.South!.noDeal : NaN;
}

/** South's mandate, which the tests turn as their lever. */
export function mandate({ trace }: Run): number {
  return trace.scenario.parties.find(({ id }) => id === 'South')!.mandate as number;
}
