/** Exit codes of the command. */
export const exitCodes = {
  done: 0,
  /** A fault that is not the user's. */
  fault: 1,
  /** A mistake in what was asked, or a file that cannot be read or written. */
  mistake: 2,
  /** A trace that does not fit its rules, seed or chain. */
  misfit: 3,
  /** Ended by Ctrl-C; what was done is kept. */
  interrupted: 130,
} as const;
