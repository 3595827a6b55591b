import { MAX_PROBLEMS, visible, type Problem } from './problem.js';
import { isRecord } from './records.js';

/**
 * What every public function throws for a user's mistake. Tell errors apart by `isSixPartyError` and `code`,
 * never by `instanceof`: a program may hold two copies of the library.
 */
export class SixPartyError extends Error {
  /** What kind of error it is: tell errors apart by this. */
  readonly code: SixPartyErrorCode;
  /** All problems found, not only the first; at most 100. */
  readonly issues: readonly Problem[];

  constructor(code: SixPartyErrorCode, message: string, issues: readonly Problem[] = []) {
    const told = issues.slice(0, MAX_PROBLEMS);
    const rest = told.length < MAX_PROBLEMS ? '' : `\n  These are the first ${MAX_PROBLEMS} problems.`;
    super(message + told.map(lineOf).join('') + rest);
    this.name = 'SixPartyError';
    this.code = code;
    this.issues = told;
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
  /** A metric of one's own that threw, or returned something else than its kind says. */
  | 'metric-failed'
  /** A thread that ended before it had done its work. */
  | 'worker-failed';

/**
 * Returns whether something that was thrown is a {@link SixPartyError}, also one of another copy of the library
 * or of another realm, for which `instanceof` is false. Goes by `name`, `code` and `issues`.
 */
export function isSixPartyError(thrown: unknown): thrown is SixPartyError {
  if (!isRecord(thrown)) return false;
  const { name, code, issues } = thrown;
  return name === 'SixPartyError' && typeof code === 'string' && Array.isArray(issues);
}

/**
 * Throws if anything is wrong.
 *
 * @param message - what cannot be done, as a sentence
 * @param problems - `undefined` stands for "nothing wrong here"
 * @throws SixPartyError with everything that is wrong
 */
export function refuse(
  code: SixPartyErrorCode,
  message: string,
  problems: readonly (Problem | undefined)[],
): void {
  const wrong = problems.filter((one) => one !== undefined);
  if (wrong.length > 0) throw new SixPartyError(code, message, wrong);
}

function lineOf({ at = '', path, message, hint }: Problem): string {
  const place = [at, path].filter((part) => part !== '').join(' ');
  return `\n  ${place === '' ? '' : `${visible(place)}: `}${message}${hint === '' ? '' : ` ${hint}`}`;
}
