export { backtest, backtestDraws, mergeBacktest } from './backtest/backtest.js';
export type {
  BacktestDrawsOptions,
  BacktestOptions,
  BacktestPart,
  BacktestReport,
  HeldCount,
  TargetResult,
} from './backtest/backtest.js';
export { DRAWS_PER_GROUP, MAX_DRAWS } from './backtest/targets.js';
export { perturbed } from './backtest/perturbed.js';
export { structureOnly } from './backtest/structureOnly.js';
export { verdictOn } from './backtest/judgedComparison.js';
export { storedVerdicts } from './backtest/storedVerdicts.js';
export type { JudgedComparison, Verdict } from './backtest/verdict.js';
export { baselineReport, publishedForecast2004 } from './baseline/baselineReport.js';
export type { BaselineReport, PublishedForecast, ScenarioBaseline } from './baseline/baselineReport.js';
export { rollbackForRewards, rollbackPosition, sixPartyWeights } from './baseline/rollbackForRewards.js';
export { ablateRegistered, registeredMechanisms } from './mechanisms/registered.js';
export type {
  AblateRegisteredOptions,
  RegisteredMechanism,
  RegisteredOutcome,
} from './mechanisms/registered.js';
export { mechanismRegister, type MechanismRegister } from './mechanisms/register/register.js';
export type { Arm, RegisteredMeasure, Registration } from './mechanisms/register/Registration.js';
