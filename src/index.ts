export * from './numeric/index.js';
export * from './random/index.js';
export * from './scenario/index.js';
export * from './valuation/index.js';
export * from './talks/index.js';
export * from './agents/index.js';
export * from './scenarios/index.js';
