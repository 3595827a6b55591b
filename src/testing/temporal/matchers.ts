import { evaluate, type EvaluateOptions, type RunSource } from './evaluate.js';
import type { Formula } from './Formula.js';

/** The calls of `toSatisfy` in a test: with a formula, or with a predicate as vitest's own. */
export interface SatisfyMatcher {
  (formula: Formula, options?: EvaluateOptions): void;
  // Where it stands in for the matcher of vitest, it must take all that one takes.
  (predicate: (value: never) => boolean, message?: string): void;
}

/**
 * A matcher for `expect.extend` of vitest and jest: `expect(run).toSatisfy(formula)`. The message of a
 * failure is the reason of the evaluation. vitest has a matcher of this name that takes a predicate; this
 * one takes its place and still accepts predicates.
 *
 * @throws SixPartyError as `evaluate`
 */
export function toSatisfy(
  received: unknown,
  expected: Formula | ((value: never) => boolean),
  options?: EvaluateOptions | string,
): {
  /** Whether the formula holds. */
  pass: boolean;
  /** The reason, in a sentence. */
  message: () => string;
} {
  if (typeof expected === 'function') {
    const pass = Boolean(expected(received as never));
    const said = typeof options === 'string' ? options : 'The predicate said';
    return { pass, message: () => `${said}: ${String(pass)}.` };
  }
  const { holds, reason } = evaluate(expected, received as RunSource, options as EvaluateOptions);
  return {
    pass: holds,
    message: () => `The formula ${holds ? 'holds' : 'does not hold'} of this run: ${reason}.`,
  };
}

/**
 * The matchers of this room, for `expect.extend(temporalMatchers)` in vitest or jest.
 *
 * The library does not depend on either. For their types, say once in a test or a `.d.ts` of your own
 * (here for vitest; with jest the interface is `Matchers<R>` of the namespace `jest`):
 *
 * ```ts
 * import 'vitest';
 * import type { SatisfyMatcher } from 'six-party-talks/testing';
 *
 * declare module 'vitest' {
 *   interface Assertion {
 *     toSatisfy: SatisfyMatcher;
 *   }
 * }
 * ```
 */
export const temporalMatchers: {
  /** See `toSatisfy`. */
  readonly toSatisfy: typeof toSatisfy;
} = {
  toSatisfy,
};
