export * from './numeric/index.js';
export * from './random/index.js';
