/** How far a sweep is. */
export interface SweepProgress {
  /** Runs that are kept: a crash of the machine does not lose them. */
  readonly done: number;
  /** Those of them that were there before. */
  readonly before: number;
  /** Runs to be played, those that are done among them; becomes smaller where `until` stops a policy. */
  readonly total: number;
}

/** How a sweep ended. */
export interface SweepResult extends SweepProgress {
  readonly ended: 'complete' | 'aborted';
}
