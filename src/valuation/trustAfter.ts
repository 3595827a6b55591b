import type { Trust } from './Trust.js';

/**
 * Trust as a probability after `kept` ≥ 0 more kept promises: (α + kept) / (α + β + kept). This is
 * how trust learns within a schedule: at stage s, s − 1 stages have been kept (design §5.3).
 */
export function trustAfter(trust: Trust, kept: number): number {
  return (trust.alpha + kept) / (trust.alpha + trust.beta + kept);
}
