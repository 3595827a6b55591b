import type { RoundOpened, TalksEvent } from '../../talks/index.js';
import type { Reading } from './Reading.js';

/** One round of a run as it is told. */
export interface Chapter {
  readonly opened: RoundOpened;
  /** What followed, up to the opening of the next round. */
  readonly events: readonly TalksEvent[];
  /** Number of the session that was held; 0 if none was. */
  readonly session: number;
  /** What was put on the table, in order. */
  readonly readings: readonly Reading[];
}
