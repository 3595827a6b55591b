export { ablate } from './ablation/ablate.js';
export type { AblationReport, AblationRow, Skipped } from './ablation/ablate.js';
export type { AblateOptions } from './ablation/asked.js';
export { compared } from './ablation/compare.js';
export type { Compared, Comparison } from './ablation/compare.js';
export { effectOf } from './ablation/effect.js';
export type { Effect } from './ablation/effect.js';
export type { Expectation, Mechanism, Sign } from './ablation/mechanisms/Mechanism.js';
export { mechanismsOf } from './ablation/mechanisms/mechanismsOf.js';
export { at, each, edited, set, takeOut, type Edit } from './ablation/mechanisms/edits.js';
export { switchAt } from './ablation/mechanisms/byPath.js';
export {
  actsTouchNoAgreement,
  conductMovesNoTrust,
  demandsOut,
  effectsOut,
  irreversible,
  nobodyExpectsTrustToGrow,
} from './ablation/mechanisms/ofItsOwn.js';
export { judged } from './ablation/verdict.js';
export type { AblationVerdict, Judged, Judgement } from './ablation/verdict.js';
export { condorcetChances } from './forecast/condorcet.js';
export type { CondorcetForecast } from './forecast/condorcet.js';
export type { Bargainer } from './forecast/contest.js';
export { forecastCard } from './forecast/forecastCard.js';
export type { ForecastCard, ForecastOptions, IssueForecast, Simulated } from './forecast/forecastCard.js';
export { spatialModel } from './forecast/spatialModel.js';
export type { SpatialForecast, SpatialOptions, SpatialParty } from './forecast/spatialModel.js';
export { readWeight, weightedForecast } from './forecast/weightedForecast.js';
export type { Wish } from './forecast/wishes.js';
export type { PartyWeight, WeightedForecast, WeightedPosition } from './forecast/weightedForecast.js';
export { advise } from './games/advise.js';
export type { Advice, AdvisedLever, AdviceRow, AdviseOptions } from './games/advise.js';
export { bestResponses } from './games/bestResponses.js';
export type {
  BestResponseOptions,
  BestResponses,
  ResponseProfile,
  ResponseSeat,
} from './games/bestResponses.js';
export { chairSwap } from './games/chairSwap.js';
export type { ChairRow, ChairSwap, ChairSwapOptions } from './games/chairSwap.js';
export type { Coinciding } from './games/coinciding.js';
export type { Deviation, EquilibriumVerdict } from './games/deviations.js';
export type { SkippedDose } from './games/leverArms.js';
export { leversOf } from './games/leversOf.js';
export type { Dose, Lever } from './games/leversOf.js';
export type { Payoff } from './games/measures.js';
export { outcomePower } from './games/outcomePower.js';
export type { OutcomePower, OutcomePowerOptions, PartyPower } from './games/outcomePower.js';
export { replicator } from './games/replicator.js';
export type { ReplicatorOptions, ReplicatorPath, Shares } from './games/replicator.js';
export type { ResponsePath, ResponseStep } from './games/responsePaths.js';
export type { Candidates, SeatsAsked } from './games/seats.js';
export { shapleyShares } from './games/shapley.js';
export type { GamePlayer, StrategicGame } from './games/StrategicGame.js';
export { toNfg } from './games/toNfg.js';
export { featureScores } from './discovery/featureScores.js';
export type { FeatureScore, FeatureScoresOptions } from './discovery/featureScores.js';
export { prim } from './discovery/prim.js';
export type {
  BoxCounts,
  HeldOut,
  PrimBox,
  PrimOptions,
  PrimReport,
  PrimStep,
  RestrictedFactor,
} from './discovery/prim.js';
export { robustness } from './discovery/robustness.js';
export type {
  PolicyRobustness,
  Regret,
  RobustnessOptions,
  RobustnessReport,
  Satisficing,
} from './discovery/robustness.js';
export type { Box, FactorColumn, FactorValue, OutcomeTable, Restriction } from './discovery/table.js';
export { outcomeTree } from './discovery/tree.js';
export type { TreeLeaf, TreeOptions, TreeReport } from './discovery/tree.js';
export type {
  CategoryMetric,
  Metric,
  MetricInfo,
  MetricKind,
  MetricOf,
  MetricRange,
  NumberMetric,
  TimeMetric,
  TimeToEvent,
  YesNoMetric,
} from './metrics/Metric.js';
export { chanceMetric, isLeftToChance } from './metrics/chanceMetric.js';
export type { MetricName } from './metrics/MetricName.js';
export { chosenMetrics, metricNames, metricsOf } from './metrics/metricsOf.js';
export { isMetricKind, saidOf } from './metrics/saidOf.js';
export { playInThread } from './play/player.js';
export type { AblationPlayer, PlayJob, Value } from './play/player.js';
export { powerOf } from './power/powerOf.js';
export type { PowerReport } from './power/powerOf.js';
export { analyzeDeals } from './space/analyzeDeals.js';
export type { AnalyzeOptions, DealAnalysis } from './space/analyzeDeals.js';
export type { BlockedAlone, BlockedOption } from './space/blockedAlone.js';
export { projectDeals } from './space/projectDeals.js';
export type { DealProjection, ProjectedDeal, ProjectOptions } from './space/projectDeals.js';
export type { Solution, SolutionDeal } from './space/solutions.js';
export { analyzeStability } from './stability/analyzeStability.js';
export type {
  Answer,
  Improvement,
  StabilityReport,
  StateStability,
  Upset,
} from './stability/analyzeStability.js';
export type { Concept } from './stability/concepts.js';
export type { Conflict, ConflictFrame, ConflictOption, Ranking, Taken } from './stability/Conflict.js';
export { conflictOf } from './stability/conflictOf.js';
export type { ScenarioConflict, ScenarioFrame, ScenarioOption } from './stability/conflictOf.js';
export { leastChange } from './stability/leastChange.js';
export type { LeastChange, LeastChangeOptions, PreferenceChange } from './stability/leastChange.js';
export { stabilityLines } from './stability/stabilityLines.js';
export type { StabilityWords } from './stability/stabilityLines.js';
export { conflictStates } from './stability/states.js';
export type { ConflictState } from './stability/states.js';
export { holm } from './statistics/holm.js';
export { mergeMoments, momentsOf, momentsSummary } from './statistics/moments.js';
export type { Moments, MomentsSummary } from './statistics/moments.js';
export {
  honestMeanInterval,
  meanDifferenceTest,
  shareDifferenceInterval,
  shareDifferenceTest,
  within,
  type Spread,
} from './statistics/differences.js';
export { mcnemar, meanInterval, tangoInterval } from './statistics/paired.js';
export type { MeanInterval } from './statistics/paired.js';
export { pairedDifference, pairedInterval } from './statistics/pairedDifference.js';
export type { Pair, PairedDifference } from './statistics/pairedDifference.js';
export { clopperPearson, okamotoRuns, wilsonInterval } from './statistics/proportions.js';
export type { Interval } from './statistics/proportions.js';
export { bootstrapInterval, quantile, quantiles } from './statistics/quantiles.js';
export type { BootstrapInterval, BootstrapOptions } from './statistics/quantiles.js';
export { alphaSpent, confidenceSequence, decide, sequenceTest, sprt } from './statistics/sequential.js';
export type {
  SequenceTest,
  SequentialTest,
  SequentialVerdict,
  Sprt,
  SprtOptions,
} from './statistics/sequential.js';
export {
  isStratified,
  noStrata,
  shareVariance,
  stratifiedDifferenceInterval,
  stratifiedMeanInterval,
  stratifiedShareInterval,
  withStratum,
  type Strata,
} from './statistics/strata.js';
export { kaplanMeier } from './statistics/survival.js';
export type { SurvivalCurve, SurvivalOptions, SurvivalStep } from './statistics/survival.js';
export { positionZone, sessionIn } from './positions/positionZone.js';
export type {
  DemandZone,
  PartyZone,
  PositionZone,
  PositionZoneOptions,
  ZoneMoment,
} from './positions/positionZone.js';
export type { LeastChanges, Step } from './positions/leastChanges.js';
export { textsPut, type TextsPut } from './positions/textsPut.js';
export { zoneOverSeeds } from './positions/zoneOverSeeds.js';
export type {
  ShareOfRuns,
  CountSpread,
  ZoneOverSeeds,
  ZoneOverSeedsOptions,
} from './positions/zoneOverSeeds.js';
export { chosenBy, explain, type Explanation, type ExplainOptions } from './explanation/explain.js';
export type {
  AbsenceFact,
  ActFact,
  BreachFact,
  DemandFact,
  EventFact,
  Fact,
  MandateFact,
  TrustFact,
} from './explanation/facts.js';
export type { TestedFact, TurningDose } from './explanation/futures.js';
