import type { Scenario } from '../../scenario/index.js';
import type { Agreed, Outcome } from '../../talks/index.js';
import type { Chapter } from './Chapter.js';

/** A run put in order for telling. */
export interface Chronicle {
  readonly scenario: Scenario;
  readonly chapters: readonly Chapter[];
  /** Agreements by id, as they were signed. */
  readonly agreements: readonly Agreed[];
  /** Day by which each duty was promised: `agreement/duty` → day. */
  readonly dueDays: ReadonlyMap<string, number>;
  /** Null while the talks go on. */
  readonly outcome: Outcome | null;
}
