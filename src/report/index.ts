export { account, type Story } from './account.js';
export { backtestAccount } from './backtestAccount.js';
export { outcomeJson, type OutcomeReport } from './outcomeJson.js';
export { type ToldBlocker, type ToldOutcome } from './toldOutcome.js';
