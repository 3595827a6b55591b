export { isTrusted, observe, trustAgent, withAgent, withoutDemands, withParameters } from './agent.js';
export type { Agent, AgentRandom, AsyncAgent, Observation, Talks } from './agent.js';
export { apply } from './apply/apply.js';
export {
  actionOf,
  actionsOf,
  harmOf,
  hindrance,
  isHeld,
  keptAwayBy,
  timesDone,
  type Harm,
} from './conduct.js';
export { askAgain, type AskedAgain, type Unasked } from './drivers/askAgain.js';
export { continueTalks, type Continuation, type ContinueOptions } from './drivers/continueTalks.js';
export { openTalks, type ReopenOptions } from './drivers/openTalks.js';
export type { ForkOptions, PlayResult, Session, SessionOptions } from './drivers/Session.js';
export type { Change } from './drivers/history.js';
export type { Patience, Timeout } from './drivers/patience.js';
export { runTalks, type Run, type RunOptions } from './drivers/runTalks.js';
export { isSubstance, openDuties, type CarriedDuty, type OpenDuty } from './duties.js';
export type { EffectFact, TrustFact } from './events/EffectFact.js';
export type * from './events/ActEvent.js';
export type * from './events/Intervention.js';
export type * from './events/Move.js';
export type * from './events/GapEvent.js';
export type * from './events/TalksEvent.js';
export { parameterProblems, seatUnder } from './governments.js';
export type { Inject } from './injects.js';
export { seatsAtEnd } from './interventions/seating.js';
export { levelsInForce } from './levelsInForce.js';
export { checkMove, legalMoves, type LegalMove } from './moves/moves.js';
export type { Rejection, RejectionCode } from './moves/Rejection.js';
export type { JsonSchema } from './moves/shape.js';
export { pursuesDiplomacy } from './phases/consultations.js';
export { heldBox, placeHeld } from './positions.js';
export { plenaryRounds, textsPut } from './plenaryLength.js';
export { objectionWishes, refusalsOf, type Refusal, type Wish } from './refusals.js';
export { rulebookOf, type Rulebook } from './rulebook.js';
export type * from './state/Agreement.js';
export type * from './state/Outcome.js';
export type * from './state/PrivateState.js';
export type {
  Acted,
  Agenda,
  Channel,
  HeldCondition,
  Heard,
  Meeting,
  Office,
  Phase,
  PublicState,
  Said,
  SaidBound,
  SaidBounds,
  Signal,
  Stated,
  Tone,
} from './state/PublicState.js';
export type { Objection, Offer, Remark, Table } from './state/Table.js';
export {
  initialState,
  type ActDate,
  type Ahead,
  type Gap,
  type Injects,
  type TalksState,
  type WaitingInject,
} from './state/TalksState.js';
export { refuseOtherVersion } from './trace/checkTrace.js';
export { replay, type ReplayOptions } from './trace/replay.js';
export { fingerprint, sealTrace } from './trace/seal.js';
export { misfit, traceFormats, type SealedTrace, type Trace } from './trace/trace.js';
export { version } from './trace/version.js';
export { verifyTrace } from './trace/verifyTrace.js';
export { allowsText, textWarnings } from './texts/startingTexts.js';
export { boxWithin, directionsOf, everyText, lowestText, textsOf } from './texts/texts.js';
export { atTable, canPass, hasBallots } from './ballots.js';
export { onlyGrows } from './state/growing.js';
export { plenaryTime, speakingOrder, timeOfRound } from './turns.js';
export { valuationOf } from './valuationOf.js';
export { historyFor, type HistoryForParty } from './views/historyFor.js';
export { moveSchema } from './views/moveSchema.js';
export { sampleMove } from './views/sampleMove.js';
export type { SeenEvent, SeenOf } from './events/SeenEvent.js';
export { stateFor, type StateForParty } from './views/stateFor.js';
