export { backtest } from './backtest.js';
export type { BacktestOptions } from './BacktestOptions.js';
export type { BacktestPart, HeldCount } from './BacktestPart.js';
export { backtestDraws, type BacktestDrawsOptions } from './backtestDraws.js';
export type { BacktestReport, TargetResult, Verdict } from './BacktestReport.js';
export { mergeBacktest } from './mergeBacktest.js';
export { perturbed } from './perturbed.js';
export { structureOnly } from './structureOnly.js';
