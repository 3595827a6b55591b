export { backtest } from './backtest.js';
export type { BacktestOptions } from './BacktestOptions.js';
export type { BacktestReport, TargetResult, Verdict } from './BacktestReport.js';
export { perturbed } from './perturbed.js';
export { structureOnly } from './structureOnly.js';
