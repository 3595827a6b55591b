export { agentFor } from './arbitraries/agentFor.js';
export { boxArbitrary, type BoxOptions, type LeverBox, type LeverRange } from './arbitraries/boxArbitrary.js';
export type { Grid, Lever, Levers } from './arbitraries/dials.js';
export type { LeverPath } from './arbitraries/LeverPath.js';
export { levers, type LeverSet } from './arbitraries/levers.js';
export { dealOf, moves } from './arbitraries/moves.js';
export { preferences } from './arbitraries/preferences.js';
export { scenarioNear, type ScenarioNearOptions } from './arbitraries/scenarioNear.js';
export { seeds } from './arbitraries/seeds.js';
export { playedByHand, sessionCommands } from './arbitraries/sessionCommands.js';
export type {
  SessionBox,
  SessionCommand,
  SessionCommandsOptions,
  SessionModel,
} from './arbitraries/sessionCommands.js';
export { acted, conditionHeld } from './atoms/acts.js';
export type { Atom, HoldsAtom, LevelAtom, OptionName } from './atoms/Atom.js';
export {
  abandonedDiplomacy,
  attended,
  leftTalks,
  sessionHeld,
  chairStated,
  statement,
  walkedOut,
} from './atoms/conduct.js';
export {
  aidDelivered,
  breached,
  exposed,
  inspectorsReturned,
  performed,
  promised,
} from './atoms/implementation.js';
export { agreed, ended, inForce, optedOut } from './atoms/outcome.js';
export { holds, level, noDealAbove, occurred, type LevelAtoms } from './atoms/world.js';
export {
  estimateProbability,
  type EstimateOptions,
  type ProbabilityEstimate,
} from './claims/estimateProbability.js';
export type { ClaimFailure, FailedClaim } from './claims/failureOf.js';
export { forAllSeeds, type ForAllSeedsOptions } from './claims/forAllSeeds.js';
export type { Breach, Claim, ClaimPredicate } from './claims/judgeClaim.js';
export { probabilityAtLeast, type ProbabilityPropertyOptions } from './claims/probabilityAtLeast.js';
export { reportOf, type PropertyReport, type PropertyVerdict } from './claims/propertyReport.js';
export type { Evidence } from './claims/evidence.js';
export { runsNeeded, type RunsNeeded, type RunsNeededOptions } from './claims/runsNeeded.js';
export type { Share } from './claims/share.js';
export { talksReport, type TalksReportOptions } from './claims/talksReport.js';
export { testProbability, type ProbabilityOptions, type ProbabilityTest } from './claims/testProbability.js';
export { scenarioDifferences, type Difference } from './differences/scenarioDifferences.js';
export { comparePolicies, type CompareOptions } from './relations/comparePolicies.js';
export type { Measure } from './relations/measured.js';
export { metamorphic, type MetamorphicClaim, type MetamorphicOptions } from './relations/metamorphic.js';
export { monotone, type MonotoneClaim, type MonotoneOptions } from './relations/monotone.js';
export type { JudgedByHistory } from './relations/comparePolicies.js';
export type { Discordant, PolicyComparison } from './relations/pairedSummary.js';
export type { OrderedLever, OwnLever, PlaceLever } from './relations/orderedLever.js';
export { atomsOf, type Atoms } from './temporal/atomsOf.js';
export { evaluate } from './temporal/evaluate.js';
export type { EvaluateOptions, Evaluation, EventLog, RunSource } from './temporal/evaluate.js';
export type { Bound, BoundedFormula, Connective, Formula, NextFormula, Pending } from './temporal/Formula.js';
export { temporalMatchers, toSatisfyFormula, type FormulaMatcher } from './temporal/matchers.js';
export {
  always,
  and,
  before,
  eventually,
  implies,
  leadsTo,
  next,
  not,
  or,
  release,
  strongRelease,
  until,
  weakNext,
  weakUntil,
} from './temporal/operators.js';
export type { Trigger } from './temporal/triggerOf.js';
