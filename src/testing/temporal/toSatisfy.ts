import { evaluate } from './evaluate.js';
import type { EvaluateOptions } from './EvaluateOptions.js';
import type { Formula } from './Formula.js';
import type { RunSource } from './RunSource.js';

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
): { pass: boolean; message: () => string } {
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
