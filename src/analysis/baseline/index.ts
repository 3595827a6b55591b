export type { PartyWeight } from './types/PartyWeight.js';
export type { PublishedForecast } from './types/PublishedForecast.js';
export type { WeightedForecast } from './types/WeightedForecast.js';
export type { WeightedPosition } from './types/WeightedPosition.js';
export { publishedForecast2004 } from './publishedForecast2004.js';
export { rollbackForRewards } from './rollbackForRewards.js';
export { rollbackPosition } from './rollbackPosition.js';
export { sixPartyWeights } from './sixPartyWeights.js';
export { weightedForecast } from './weightedForecast.js';
