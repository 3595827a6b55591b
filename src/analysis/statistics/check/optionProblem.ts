import type { Problem, ProblemCode } from '../../../scenario/index.js';

/** A problem with an option: what was expected at the path and what was found. */
export function optionProblem(path: string, code: ProblemCode, expected: string, found: unknown): Problem {
  const received = shown(found);
  return {
    path,
    code: found === undefined ? 'missing' : code,
    expected,
    received,
    message: `Expected ${expected}, but found ${received}.`,
    hint: '',
  };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : `a value of type ${typeof value}`;
}
