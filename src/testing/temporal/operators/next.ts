import type { Formula } from '../Formula.js';

/** There is a next position, and the formula holds there: false at the last position. */
export function next(formula: Formula): Formula {
  return { kind: 'next', of: formula };
}
