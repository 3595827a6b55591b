import { linear, randomBidder } from '../../src/agents/index.js';
import type { Talks } from '../../src/talks/index.js';
import { line } from '../agents/plain.js';
import { randomAgent } from '../talks/randomAgent.js';
import { tiny } from '../talks/tiny.js';

/** A cheap game of agents that have names; about half of its runs end with a deal. */
export const barter: Talks = {
  ...line(0.4, { kind: 'saop', rounds: 4 }),
  agents: { Up: randomBidder(), Down: linear(), Middle: randomBidder() },
};

const scenario = tiny();
const fickle = randomAgent(scenario, { yes: 0.8, leave: 0.01, walkOut: 0.1, faithful: 0.7 });

/** Whole talks of agents without a name, in which everything happens. */
export const talks: Talks = { ...scenario, agents: { North: fickle, South: fickle, Broker: fickle } };
