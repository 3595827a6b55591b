export * from './arbitraries/index.js';
export * from './atoms/index.js';
export * from './claims/index.js';
export * from './differences/index.js';
export * from './relations/index.js';
export * from './report/index.js';
export * from './temporal/index.js';
