import { exitCodes } from './exitCodes.js';
import type { SixPartyError, SixPartyErrorCode } from '../scenario/index.js';
import type { Streams } from './Streams.js';

const codes: Readonly<Partial<Record<SixPartyErrorCode, number>>> = {
  'invalid-trace': exitCodes.misfit,
  'agent-failed': exitCodes.fault,
  'illegal-move': exitCodes.fault,
};

/** Says what went wrong, one problem a line with its place and what to do; returns the exit code. */
export function reportFailure(error: unknown, { err }: Streams): number {
  if (isOurs(error)) {
    err(`${error.message}\n`);
    return codes[error.code] ?? exitCodes.mistake;
  }
  err(`This is a fault of six-party, not yours: ${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.fault;
}

function isOurs(error: unknown): error is SixPartyError {
  return error instanceof Error && 'code' in error && 'issues' in error;
}
