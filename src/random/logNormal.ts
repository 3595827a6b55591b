import { exp } from '../numeric/index.js';
import { normal } from './normal.js';
import type { Stream } from './Stream.js';

/**
 * One draw from the log-normal distribution.
 *
 * @param stream - where to draw
 * @param geometricMean - the median: half of the draws are below it
 * @param logSd - standard deviation of the draw's natural logarithm
 */
export function logNormal(stream: Stream, geometricMean: number, logSd: number): number {
  return geometricMean * exp(logSd * normal(stream));
}
