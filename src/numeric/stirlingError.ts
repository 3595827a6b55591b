/* eslint-disable no-loss-of-precision -- the constant stands with more digits than a double has */
import { log } from './log.js';
import { logGamma } from './logGamma.js';
import { stirlingSeries } from './stirlingSeries.js';

/** What Stirling's formula (x − ½) ln x − x + ½ ln 2π lacks to ln Γ(x), for x > 0. */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * log(x) - x + 0.91893853320467274178);
}
