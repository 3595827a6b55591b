import type { Formula } from '../Formula.js';

/** The conclusion holds, unless the premise does not. */
export function implies(premise: Formula, conclusion: Formula): Formula {
  return { kind: 'implies', premise, conclusion };
}
