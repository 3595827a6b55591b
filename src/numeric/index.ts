export { clamp } from './clamp.js';
export { exp } from './exp.js';
export { expm1 } from './expm1.js';
export { log } from './log.js';
export { log1p } from './log1p.js';
export { normalCdf } from './normalCdf.js';
export { normalQuantile } from './normalQuantile.js';
export { pow } from './pow.js';
