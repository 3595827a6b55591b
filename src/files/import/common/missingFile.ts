import type { Problem } from '../../../scenario/index.js';

/** The problem of a file that is not there, or of too many of it. */
export function missingFile(expected: string, received: string, hint = ''): Problem {
  const message = `Expected ${expected}, but found ${received}.`;
  return { path: '', code: 'missing', expected, received, message, hint };
}
