import type { EvaluateOptions } from './EvaluateOptions.js';
import type { Formula } from './Formula.js';

/** How `toSatisfy` is called in a test: with a formula, or with a predicate as vitest's own. */
export interface SatisfyMatcher {
  (formula: Formula, options?: EvaluateOptions): void;
  // Where it stands in for the matcher of vitest, it must take all that one takes.
  (predicate: (value: never) => boolean, message?: string): void;
}
