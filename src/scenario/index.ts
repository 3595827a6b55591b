export type { AgreementRule, RuleVotes, SingleRule } from './parts/agreementRules.js';
export type { Changes, ScenarioChanges } from './changeScenario.js';
export { sharesOf } from './parts/costs.js';
export type { CostShares } from './parts/costs.js';
export type { Deal } from './parts/deals.js';
export type {
  CaucusRule,
  DriftRule,
  Dynamics,
  NoDealReference,
  StatementRule,
  TrustRates,
} from './parts/dynamics.js';
export { ACT_REASONS, MOTIVES, type Action, type ActionMotives, type ActReason } from './parts/actions.js';
export type {
  BreachRule,
  ChannelRule,
  Condition,
  ConditionPrice,
  Conduct,
  ConductDates,
  ConductReference,
  CooperationRule,
} from './parts/conduct.js';
export { effectReader, type Effect } from './parts/effects.js';
export { withoutParametersOf, type Government } from './governments.js';
export type { FixedEvent, Hazard } from './parts/hazards.js';
export type { Discounts, Horizon, Protocol } from './parts/protocol.js';
export type { Consent, Issue, Obligation } from './parts/issues.js';
export type { NuclearPath } from './parts/nuclearPaths.js';
export type { Influence, NoDealDrift, Party } from './parts/parties.js';
export type { CardinalPreferences, OrdinalPreferences, Preferences } from './parts/preferences.js';
export type { Problem, ProblemCode, WantedValue } from '../input/index.js';
export type { Quantity, QuantityInterval } from './parts/quantities.js';
export type { Bound, Ladder, Rung } from './parts/positions.js';
export { laddersOf, readDemands, type LadderOrRung } from './parts/positions.js';
export type { PublicParty, Rules } from './publicRules.js';
export type { ActionId, Called, Ids, IssueId, NamedIds, OptionNames, WithEvents } from './Ids.js';
export type { LiteralScenario } from './LiteralScenario.js';
export type { ids, Scenario } from './Scenario.js';
export type {
  CommitmentRule,
  DiscountBy,
  Schedule,
  SequencingRule,
  VerificationRule,
} from './parts/schedule.js';
export { asksSeat, plainSeat, plainSeats, readSeatPosition, type Seat } from './parts/seats.js';
export { canonicalJson, scenarioHash, textHash } from './scenarioHash.js';
export { changeScenario, trustChanges } from './changeScenario.js';
export {
  checkScenario,
  copyData,
  defineScenario,
  frozenScenario,
  isFrozenScenario,
  needScenario,
  scenarioError,
  trustScenario,
} from './checkScenario.js';
export { dateAfter, daysBetween, MONTH, YEAR } from './calendar.js';
export { lastDay } from './lastDay.js';
export { dealLevels, dealOf, isDeal } from './parts/deals.js';
export { deepFreeze as deepFrozen } from '../input/index.js';
export { drawQuantity, quantityValue } from './parts/quantities.js';
export { isDate } from '../input/index.js';
export { mostDrift } from './parts/dynamics.js';
export { nearestName } from '../input/index.js';
export { preferenceWarnings } from './preferenceWarnings.js';
export { parseRanking, rankOrderCentroid, type ParsedRanking } from './parts/rankings.js';
export { preferencesOf, type PreferenceNumbers } from './parts/preferences.js';
export { promisedMonths, type PromisedTimeRules } from './promisedTime.js';
export { ruleAccepts, ruleNeedsAll, ruleVotes } from './parts/agreementRules.js';
export { rulesOf, someRules } from './publicRules.js';
export { isSixPartyError, SixPartyError, type SixPartyErrorCode } from '../input/index.js';
export { sourceOf, unsourcedNumbers, withoutIdleSources } from './sources.js';
export type { TextConstraint, TextInForce } from './parts/texts.js';
export { stageTable, type StageRule, type StageRules } from './stageTable.js';
