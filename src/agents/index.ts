export { agentModels, type AgentModel } from './agentModels.js';
export { agentsOf } from './agentsOf.js';
export { composeAgent, type Composition } from './composeAgent.js';
export { ladder } from './ladder.js';
export {
  alliedSolidarity,
  bilateralGuarantee,
  delegations,
  type Delegation,
  engagement,
  mediator,
  phasedConcessions,
  shuttleDiplomacy,
  verificationFirst,
} from './delegations.js';
export type {
  AgentParameters,
  ConsensusParameters,
  RandomBidderParameters,
  TacticChoices,
  TacticParameters,
  TimeDependentParameters,
  TitForTatParameters,
} from './parameters.js';
export {
  acceptCombi,
  acceptConst,
  acceptNext,
  acceptPrevious,
  acceptTarget,
  acceptTime,
  type AcceptanceCondition,
  type AcceptanceParameters,
  type OfferOnTable,
} from './parts/acceptance/conditions.js';
export { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
export { bargaining, type BargainingOptions } from './bargaining.js';
export { accommodatingBid, type AccommodatingBidOptions } from './parts/bidding/accommodatingBid.js';
export type { Tactic } from './parts/bidding/bidAt.js';
export { microBid } from './parts/bidding/microBid.js';
export { randomBid } from './parts/bidding/randomBid.js';
export { timeDependent, type TimeDependentOptions } from './parts/bidding/timeDependent.js';
export { titForTatBid, type ConcessionOver, type TitForTatOptions } from './parts/bidding/titForTatBid.js';
export { consensus, type ConsensusOptions } from './consensus.js';
export { drawnConduct, quietConduct, type DrawnConductOptions } from './parts/conduct/drawnConduct.js';
export { noConsultation, steadyUrging, type SteadyUrgingOptions } from './parts/consultation.js';
export { calculatedConduct, faithfulConduct, type CalculatedConductOptions } from './parts/implementation.js';
export { frequencyModel } from './parts/opponent/frequencyModel.js';
export { ordinalPrior } from './parts/opponent/ordinalPrior.js';
export type { FadingBounds } from './parts/opponent/fadingBounds.js';
export { statedPositions, type StatedPositionsOptions } from './parts/opponent/statedPositions.js';
export type * from './parts/parts.js';
export { measuredSignals, neutralSignals, type MeasuredSignalsOptions } from './parts/signalling.js';
export { situationOf } from './parts/situation.js';
export {
  boulware,
  conceder,
  consensusSeeker,
  hardliner,
  linear,
  micro,
  randomBidder,
  titForTat,
} from './tactics.js';
export { verifyAgents } from './verifyAgents.js';
