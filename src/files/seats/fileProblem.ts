import { didYouMean, nearestName, type Problem, type ProblemCode } from '../../input/index.js';

/** A problem with the usual sentence. */
export function fileProblem(
  path: string,
  code: ProblemCode,
  expected: string,
  received: string,
  hint = '',
): Problem {
  return { path, code, expected, received, message: `Expected ${expected}, but found ${received}.`, hint };
}

/** The nearest of some names, as a question; empty if none is near. */
export function nearestHint(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? '' : didYouMean(name, names);
}
