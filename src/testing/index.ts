export * from './atoms/index.js';
export * from './temporal/index.js';
