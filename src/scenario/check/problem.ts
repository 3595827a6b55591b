import type { Problem, ProblemCode } from '../../input/index.js';

/** A problem with the usual sentence, made from what was expected and what was found. */
export function problem(
  path: string,
  code: ProblemCode,
  expected: string,
  received: string,
  hint = '',
  message = `Expected ${expected}, but found ${received}.`,
): Problem {
  return { path, code, expected, received, message, hint };
}
