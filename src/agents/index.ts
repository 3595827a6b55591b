export { agentModels, type AgentModel } from './agentModels.js';
export type { AgentParameters } from './AgentParameters.js';
export { alliedSolidarity } from './alliedSolidarity.js';
export { bilateralGuarantee } from './bilateralGuarantee.js';
export { composeAgent, type Composition } from './composeAgent.js';
export { engagement } from './engagement.js';
export { mediator } from './mediator.js';
export { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
export { accommodatingBid, type AccommodatingBidOptions } from './parts/bidding/accommodatingBid.js';
export { steadyUrging, type SteadyUrgingOptions } from './parts/consultation/steadyUrging.js';
export {
  calculatedConduct,
  type CalculatedConductOptions,
} from './parts/implementation/calculatedConduct.js';
export { statedPositions, type StatedPositionsOptions } from './parts/opponent/statedPositions.js';
export type * from './parts/Parts.js';
export type { Demand, Position } from './parts/Position.js';
export { measuredSignals, type MeasuredSignalsOptions } from './parts/signalling/measuredSignals.js';
export type { Situation } from './parts/Situation.js';
export { situationOf } from './parts/situationOf.js';
export { phasedConcessions } from './phasedConcessions.js';
export { shuttleDiplomacy } from './shuttleDiplomacy.js';
export { verificationFirst } from './verificationFirst.js';
