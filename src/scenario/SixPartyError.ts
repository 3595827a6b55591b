import type { Problem } from './Problem.js';

/**
 * What every public function throws for a user's mistake. Tell errors apart by `code`, never by
 * `instanceof`: a program may hold two copies of the library.
 */
export class SixPartyError extends Error {
  readonly code: SixPartyErrorCode;
  /** All problems found, not only the first. */
  readonly issues: readonly Problem[];

  constructor(code: SixPartyErrorCode, message: string, issues: readonly Problem[] = []) {
    super(message + issues.map(lineOf).join(''));
    this.name = 'SixPartyError';
    this.code = code;
    this.issues = issues;
  }
}

/** What kind of mistake it was. */
export type SixPartyErrorCode =
  /** A scenario that breaks its own rules. */
  | 'invalid-scenario'
  /** An option of a function that is missing, unknown or out of range. */
  | 'invalid-option'
  /** A deal, party, issue, agent or scenario that the scenario or library does not know. */
  | 'unknown-name'
  | 'invalid-deal'
  /** A move that the rules do not allow. */
  | 'illegal-move'
  /** An agent that threw. */
  | 'agent-failed'
  /** A trace that is cut, changed or of another version. */
  | 'invalid-trace'
  /** A file that cannot be read or written. */
  | 'invalid-file'
  /** A thread that ended before it had done its work. */
  | 'worker-failed';

function lineOf({ at = '', path, message, hint }: Problem): string {
  const place = [at, path].filter((part) => part !== '').join(' ');
  return `\n  ${place === '' ? '' : `${place}: `}${message}${hint === '' ? '' : ` ${hint}`}`;
}
