export type { Agent, AgentRandom, AsyncAgent } from './Agent.js';
export { apply } from './apply/apply.js';
export {
  openTalks,
  type Change,
  type PlayResult,
  type Session,
  type SessionOptions,
} from './drivers/openTalks.js';
export { runTalks, type Run, type RunOptions } from './drivers/runTalks.js';
export type { Talks } from './drivers/Talks.js';
export type { EffectFact, TrustFact } from './events/EffectFact.js';
export type * from './events/TalksEvent.js';
export { initialState } from './initialState.js';
export { checkMove } from './moves/checkMove.js';
export { legalMoves, type LegalMove } from './moves/legalMoves.js';
export type * from './moves/Move.js';
export type { Rejection, RejectionCode } from './moves/Rejection.js';
export type { Observation } from './Observation.js';
export { observe } from './observe.js';
export { openDuties, type OpenDuty } from './openDuties.js';
export { pursuesDiplomacy } from './resolve/pursuesDiplomacy.js';
export { isSubstance } from './resolve/isSubstance.js';
export { rulebookOf, type Rulebook } from './rulebook.js';
export type * from './state/Agreement.js';
export type * from './state/Outcome.js';
export type { Phase } from './state/Phase.js';
export type * from './state/PrivateState.js';
export type * from './state/PublicState.js';
export type * from './state/Table.js';
export type { TalksState } from './state/TalksState.js';
export { fingerprint } from './trace/fingerprint.js';
export { replay, type ReplayOptions } from './trace/replay.js';
export { sealTrace } from './trace/sealTrace.js';
export type { SealedTrace, Trace } from './trace/Trace.js';
export { verifyTrace } from './trace/verifyTrace.js';
export { valuationOf } from './valuationOf.js';
export { version } from './version.js';
export { withAgent } from './withAgent.js';
