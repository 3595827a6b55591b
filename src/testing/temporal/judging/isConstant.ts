import type { Term } from './Term.js';

/** True for a conjunction or disjunction of nothing. */
export function isConstant({ op, parts }: Term): boolean {
  return (op === 'and' || op === 'or') && parts.length === 0;
}
