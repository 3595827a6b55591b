export { backtest, type BacktestOptions } from './backtest.js';
export type { BacktestReport, TargetResult, Verdict } from './BacktestReport.js';
export { perturbed } from './perturbed.js';
export { structureOnly } from './structureOnly.js';
