import type { Formula } from '../Formula.js';

/** One of the formulas holds, or several; false without any. */
export function or(...formulas: readonly Formula[]): Formula {
  return { kind: 'or', of: formulas };
}
