import type { Session, TalksState } from '../../../talks/index.js';

/** What is expected of a session: nothing but what it showed before. */
export interface SessionModel {
  /** The state after each event so far, from the start on. */
  states: readonly TalksState[];
}

/** The session under test; a command may go on with a branch of it. */
export interface SessionBox {
  session: Session;
}
