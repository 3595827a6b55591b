import { betaTails } from './betaTails.js';
import { exp } from './exp.js';
import { log } from './log.js';

/** Roots below are taken for 0. */
const LEAST = 1e-307;

/** A number from 0 to 1 and what it lacks to 1, each rounded once. */
export interface Share {
  readonly x: number;
  readonly y: number;
}

/** The x at which I_x(a, b) is p, for 0 < p < 1. */
export function betaRoot(p: number, a: number, b: number): Share {
  if (p <= betaTails(0.5, a, b).lower) {
    const x = p <= 0.5 ? rootOf('lower', p, a, b) : rootOf('upper', 1 - p, a, b);
    return { x, y: 1 - x };
  }
  const y = p <= 0.5 ? rootOf('upper', p, b, a) : rootOf('lower', 1 - p, b, a);
  return { x: 1 - y, y };
}

/** The x ≤ ½ at which a tail is p ≤ ½, by the method of Newton for their logarithms, kept in a bracket. */
function rootOf(side: 'lower' | 'upper', p: number, a: number, b: number): number {
  const sign = side === 'lower' ? 1 : -1;
  let low = LEAST;
  let high = 0.5;
  if (sign * (betaTails(low, a, b)[side] - p) >= 0) return 0;
  let x = Math.min(a / (a + b), 0.5);
  for (let n = 0; n < 200; n++) {
    const tails = betaTails(x, a, b);
    const tail = tails[side];
    if (sign * (tail - p) < 0) low = x;
    else high = x;
    const step = (-sign * log(tail / p) * tail * (1 - x)) / tails.kernel;
    const next = x * exp(step);
    if (Math.abs(step) < 2e-16) return next;
    x = next > low && next < high ? next : Math.sqrt(low) * Math.sqrt(high);
    if (!(x > low && x < high)) return x;
  }
  return x;
}
