import * as agents from '../../../src/agents/index.js';
import { call, INNER, withOptions, type Calls } from './call.js';
import { chance, observation, position, run } from './samples.js';

const bargaining = {
  tactic: agents.microBid(),
  opponent: agents.frequencyModel(),
  condition: agents.acceptTarget(),
};

const parts = {
  name: 'own',
  parameters: {},
  position,
  ...agents.bargaining(bargaining),
  signalling: agents.neutralSignals(),
  consultation: agents.noConsultation(),
  implementation: agents.faithfulConduct(),
};

const anger = { toward: 'US', angerAt: 1, warmAt: 0.1, endurance: 2, leaveAt: 3 };

/** All functions that make agents and their parts. */
export const agentCalls: Calls<typeof agents> = {
  agentsOf: call([run.trace]),
  verifyAgents: call([run.trace]),
  composeAgent: withOptions([parts]),
  ladder: 'Writes down what a scenario or an agent has checked.',
  situationOf: call([observation, position, chance], { lenient: INNER }),

  alliedSolidarity: withOptions([{ ambition: 0.1 }]),
  bilateralGuarantee: withOptions([{ ambition: 0.1 }]),
  engagement: withOptions([{ ambition: 0.1 }]),
  mediator: withOptions([{ ambition: 0.1 }]),
  phasedConcessions: withOptions([{ ambition: 0.1 }]),
  shuttleDiplomacy: withOptions([{ ambition: 0.1 }]),
  verificationFirst: withOptions([{ ambition: 0.1 }]),

  boulware: withOptions([{ e: 0.2 }]),
  conceder: withOptions([{ e: 2 }]),
  consensusSeeker: withOptions([{ steps: 100 }]),
  hardliner: withOptions([{ k: 0 }]),
  linear: withOptions([{ floor: 0 }]),
  micro: withOptions([{}]),
  randomBidder: withOptions([{ acceptance: { kind: 'target' } }]),
  titForTat: withOptions([{ kindness: 0 }]),

  acceptCombi: call([0.5, 0.5]),
  acceptConst: call([0.5]),
  acceptNext: call([1, 0]),
  acceptPrevious: call([1, 0]),
  acceptTarget: call([]),
  acceptTime: call([0.5]),
  thresholdAcceptance: call([2]),
  bargaining: withOptions([bargaining]),
  accommodatingBid: withOptions([{ stall: 2 }]),
  microBid: call([]),
  randomBid: call([]),
  frequencyModel: call([]),
  ordinalPrior: call([]),
  statedPositions: withOptions([{ objection: 1, memory: 0.5 }]),
  noConsultation: call([]),
  faithfulConduct: call([]),
  quietConduct: call([]),
  drawnConduct: withOptions([{ noise: 0.01, rates: { test: 2 } }]),
  neutralSignals: call([]),

  // These take their own out of all the parameters of an agent.
  calculatedConduct: call([{ loyalty: 1, candour: 1 }]),
  consensus: call([{ steps: 100, premium: 0, gain: 0, tells: false }]),
  measuredSignals: call([anger]),
  steadyUrging: call([{ urges: [], disclose: 1 }]),
  timeDependent: call([{ e: 1, k: 0, floor: 0, epsilon: 0, discounted: true }]),
  titForTatBid: call([{ over: 'mean', kindness: 0, epsilon: 0 }]),
};
