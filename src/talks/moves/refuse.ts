import type { Rejection, RejectionCode } from './Rejection.js';

/** A refusal with its reason. */
export function refuse(code: RejectionCode, message: string, expected: string, received: string): Rejection {
  return { code, message, expected, received };
}
