import type { Formula } from '../Formula.js';

/** The formula does not hold. */
export function not(formula: Formula): Formula {
  return { kind: 'not', of: formula };
}
