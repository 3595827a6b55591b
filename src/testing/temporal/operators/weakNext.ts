import type { Formula } from '../Formula.js';

/** If there is a next position, the formula holds there: true at the last position. */
export function weakNext(formula: Formula): Formula {
  return { kind: 'weakNext', of: formula };
}
