import type { Problem } from '../../scenario/index.js';

/** The problem of an option that does not say what it may. */
export function wrongOption(path: string, expected: string, received: string, hint = ''): Problem {
  const message = `Expected ${expected}, not "${received}".`;
  return { path, code: 'out-of-range', expected, received, message, hint };
}
