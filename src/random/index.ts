export { bernoulli, exponential, integerBelow, logNormal, normal, pick, uniform } from './draws.js';
export { MOST_DRAWS, openStream, openStreams, streamName } from './streams.js';
export type { Stream, Streams } from './streams.js';
