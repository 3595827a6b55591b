import type { Scenario } from '../scenario/index.js';
import type { TalksEvent } from '../talks/index.js';

/** What an account is made of: a trace is one. */
export interface Story {
  readonly scenario: Scenario;
  readonly events: readonly TalksEvent[];
  /** Named in the heading. */
  readonly seed?: string;
}
