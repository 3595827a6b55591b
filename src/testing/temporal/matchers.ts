import { evaluate, type EvaluateOptions, type RunSource } from './evaluate.js';
import type { Formula } from './Formula.js';

/** The calls of `toSatisfyFormula` in a test. */
export type FormulaMatcher = (formula: Formula, options?: EvaluateOptions) => void;

/**
 * A matcher for `expect.extend` of vitest and jest: `expect(run).toSatisfyFormula(formula)`. The message of a
 * failure is the reason of the evaluation.
 *
 * @param received - a run, or whatever else `evaluate` takes
 * @throws SixPartyError as `evaluate`
 */
export function toSatisfyFormula(
  received: unknown,
  expected: Formula,
  options?: EvaluateOptions,
): {
  /** Whether the formula holds. */
  pass: boolean;
  /** The reason, in a sentence. */
  message: () => string;
} {
  const { holds, reason } = evaluate(expected, received as RunSource, options);
  return {
    pass: holds,
    message: () => `The formula ${holds ? 'holds' : 'does not hold'} of this run: ${reason}.`,
  };
}

/**
 * The matchers of this room, for `expect.extend(temporalMatchers)` in vitest or jest.
 *
 * The library does not depend on either. For their types, say once in a test or a `.d.ts` of your own
 * (here for vitest; docs/property-testing.md has the lines for jest):
 *
 * ```ts
 * import 'vitest';
 * import type { FormulaMatcher } from 'six-party-talks/testing';
 *
 * declare module 'vitest' {
 *   interface Matchers<T = any> {
 *     toSatisfyFormula: FormulaMatcher;
 *   }
 * }
 * ```
 */
export const temporalMatchers: {
  /** See `toSatisfyFormula`. */
  readonly toSatisfyFormula: typeof toSatisfyFormula;
} = { toSatisfyFormula };
