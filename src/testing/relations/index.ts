export { comparePolicies, type CompareOptions } from './comparePolicies.js';
export type { Measure } from './Measure.js';
export { metamorphic, type MetamorphicClaim, type MetamorphicOptions } from './metamorphic.js';
export { monotone, type MonotoneOptions } from './monotone.js';
export type { MonotoneClaim } from './MonotoneClaim.js';
export type { OrderedLever, OwnLever, PlaceLever } from './OrderedLever.js';
export type { Discordant, PolicyComparison } from './PolicyComparison.js';
