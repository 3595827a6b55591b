export * from './backtest/index.js';
export * from './baseline/index.js';
export * from './power/index.js';
export * from './space/index.js';
export * from './statistics/index.js';
