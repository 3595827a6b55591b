export { clamp } from './clamp.js';
export { exactInteger, nearestNumber, type ExactInteger } from './binary.js';
export { exp, expm1 } from './exp.js';
export { inverseRegularizedBeta, regularizedBeta, studentQuantile } from './beta.js';
export { log, log1p } from './log.js';
export { logBeta, logGamma } from './gamma.js';
export { normalCdf, normalQuantile } from './normal.js';
export { pow } from './pow.js';
