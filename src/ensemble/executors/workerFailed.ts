import { SixPartyError } from '../../scenario/index.js';

/** The error of a thread that ended before its work was done: `worker-failed`. */
export function workerFailed(when: string, cause: unknown): SixPartyError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const error = new SixPartyError('worker-failed', `A thread failed ${when}: ${said}.`);
  error.cause = cause;
  return error;
}
