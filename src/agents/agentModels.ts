import type { Agent } from '../talks/index.js';
import {
  alliedSolidarity,
  bilateralGuarantee,
  engagement,
  mediator,
  phasedConcessions,
  shuttleDiplomacy,
  verificationFirst,
} from './delegations.js';
import type { AgentParameters, ConsensusParameters, TacticParameters } from './parameters.js';
import {
  boulware,
  conceder,
  consensusSeeker,
  hardliner,
  linear,
  micro,
  randomBidder,
  titForTat,
} from './tactics.js';

/** Makes an agent from its parameters; a model refuses those of other models. */
export type AgentModel = (
  options?: Partial<AgentParameters & TacticParameters & ConsensusParameters>,
) => Agent;

/** All ready-made agent models by name, as files and the command line know them. */
export const agentModels: Readonly<Record<string, AgentModel>> = {
  verificationFirst,
  bilateralGuarantee,
  phasedConcessions,
  mediator,
  engagement,
  alliedSolidarity,
  shuttleDiplomacy,
  boulware,
  linear,
  conceder,
  hardliner,
  titForTat,
  micro,
  randomBidder,
  consensusSeeker,
};
