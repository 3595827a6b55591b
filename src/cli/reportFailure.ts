import { exitCodes } from './exitCodes.js';
import type { SixPartyError, SixPartyErrorCode } from '../scenario/index.js';
import { placeInScript } from './script/placeInScript.js';
import { translators } from './script/evaluated.js';
import type { Streams } from './Streams.js';

/** Says what went wrong, one problem a line with its place and what to do; returns the exit code. */
export function reportFailure(error: unknown, { err }: Streams): number {
  if (isOurs(error)) {
    err(`${error.code === 'agent-failed' ? failed(error) : error.message}\n`);
    return codeOf(error.code);
  }
  err(`This is a fault of six-party, not yours: ${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.fault;
}

/** Its one problem says again what happened, and points to a cause that is of use in a program only. */
function failed({ message, cause }: SixPartyError): string {
  const place = placeInScript(cause);
  return message.split('\n')[0]! + (place === undefined ? '' : `\n  at ${place}`);
}

function codeOf(code: SixPartyErrorCode): number {
  switch (code) {
    case 'invalid-trace':
      return exitCodes.misfit;
    case 'agent-failed':
    case 'illegal-move':
      // The agents of the library are our business, those of a script are the user's.
      return translators.size > 0 ? exitCodes.mistake : exitCodes.fault;
    default:
      return exitCodes.mistake;
  }
}

function isOurs(error: unknown): error is SixPartyError {
  return error instanceof Error && 'code' in error && 'issues' in error;
}
