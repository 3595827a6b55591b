import type { Trust } from './Trust.js';

/** Trust as a probability in (0, 1): the expected reliability α / (α + β). */
export function trustOf(trust: Trust): number {
  return trust.alpha / (trust.alpha + trust.beta);
}
