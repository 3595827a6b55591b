import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { alliedSolidarity } from './alliedSolidarity.js';
import { bilateralGuarantee } from './bilateralGuarantee.js';
import { boulware } from './boulware.js';
import { conceder } from './conceder.js';
import { consensusSeeker } from './consensusSeeker.js';
import { engagement } from './engagement.js';
import { hardliner } from './hardliner.js';
import { linear } from './linear.js';
import { mediator } from './mediator.js';
import { micro } from './micro.js';
import { phasedConcessions } from './phasedConcessions.js';
import { randomBidder } from './randomBidder.js';
import { shuttleDiplomacy } from './shuttleDiplomacy.js';
import type { ConsensusParameters, TacticParameters } from './TacticParameters.js';
import { titForTat } from './titForTat.js';
import { verificationFirst } from './verificationFirst.js';

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
