export * from './backtest/index.js';
export * from './baseline/index.js';
