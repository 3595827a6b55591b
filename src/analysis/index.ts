export * from './power/index.js';
export * from './space/index.js';
export * from './statistics/index.js';
