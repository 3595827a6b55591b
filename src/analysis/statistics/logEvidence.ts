import { log, log1p, logBeta } from '../../numeric/index.js';

/** ln B(½, ½) */
const LOG_PI = 1.1447298858494002;

/**
 * ln of the evidence against a probability p after k successes in n trials: how much more probable they are
 * under a mixture of all probabilities, weighed by the beta distribution with parameters ½, than under p. In the
 * long run of looks it exceeds 1/α with probability α at most if p is true (Ville 1939).
 */
export function logEvidence(p: number, k: number, n: number): number {
  const successes = k === 0 ? 0 : k * log(p);
  const failures = k === n ? 0 : (n - k) * log1p(-p);
  return logMixture(k, n) - successes - failures;
}

/** ln B(½ + k, ½ + n − k) / B(½, ½) */
export function logMixture(k: number, n: number): number {
  return n === 0 ? 0 : logBeta(0.5 + k, 0.5 + n - k) - LOG_PI;
}
