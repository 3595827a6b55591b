export { account } from './account.js';
export { backtestAccount } from './backtest/backtestAccount.js';
export { outcomeJson } from './outcomeJson.js';
export type { OutcomeReport } from './OutcomeReport.js';
export type { Story } from './Story.js';
