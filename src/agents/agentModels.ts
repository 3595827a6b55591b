import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { alliedSolidarity } from './alliedSolidarity.js';
import { bilateralGuarantee } from './bilateralGuarantee.js';
import { engagement } from './engagement.js';
import { mediator } from './mediator.js';
import { phasedConcessions } from './phasedConcessions.js';
import { shuttleDiplomacy } from './shuttleDiplomacy.js';
import { verificationFirst } from './verificationFirst.js';

/** Makes an agent from its parameters. */
export type AgentModel = (options?: Partial<AgentParameters>) => Agent;

/** All ready-made agent models by name, as files and the command line know them. */
export const agentModels: Readonly<Record<string, AgentModel>> = {
  verificationFirst,
  bilateralGuarantee,
  phasedConcessions,
  mediator,
  engagement,
  alliedSolidarity,
  shuttleDiplomacy,
};
