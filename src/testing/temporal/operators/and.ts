import type { Formula } from '../Formula.js';

/** All of the formulas hold; true without any. */
export function and(...formulas: readonly Formula[]): Formula {
  return { kind: 'and', of: formulas };
}
