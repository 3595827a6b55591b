import { resolve } from 'node:path';
import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { placeInScript, shownPath } from './placeInScript.js';

/** What a translator says of a text that it cannot read; it counts columns from 0. */
const SYNTAX = /^\w*Error: ([^\n]*?)\s*\n (.+):(\d+):(\d+)$/;

/** The error of a script that cannot be evaluated or that throws, with the place in it. */
export function scriptError(file: string, cause: unknown): SixPartyError {
  const error = errorOf(file, cause);
  error.cause = cause;
  return error;
}

function errorOf(file: string, cause: unknown): SixPartyError {
  const syntax = SYNTAX.exec(cause instanceof Error ? cause.message : '');
  if (syntax) {
    const [, said, path, line, column] = syntax;
    const at = `${shownPath(resolve(path!))}:${line!}:${Number(column) + 1}`;
    return new SixPartyError('invalid-file', `The script ${file} cannot be read.`, [
      problem(at, `${said!}.`),
    ]);
  }
  const at = placeInScript(cause) ?? file;
  if (cause instanceof Error && 'issues' in cause) {
    const { issues, message } = cause as SixPartyError;
    const [first = ''] = message.split('\n');
    const placed = issues.length > 0 ? issues.map((issue) => ({ ...issue, at })) : [problem(at, first)];
    return new SixPartyError('invalid-file', `The script ${file} fails. ${first}`, placed);
  }
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : `It throws ${String(cause)}.`;
  // Of a module that is not found Node tells at length who wanted it.
  return new SixPartyError('invalid-file', `The script ${file} fails.`, [problem(at, said.split('\n')[0]!)]);
}

function problem(at: string, message: string): Problem {
  return {
    at,
    path: '',
    code: 'inconsistent',
    expected: 'a script that runs',
    received: message,
    message,
    hint: '',
  };
}
