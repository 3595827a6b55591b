import type { RecordConfidence } from './RecordConfidence.js';
import type { RecordKind } from './RecordKind.js';
import type { RecordLevels } from './RecordLevels.js';
import type { RecordParty } from './RecordParty.js';

/** One event of the dated record, 1994–2009. */
export interface RecordEvent {
  /** Unique: `round5c-initial-actions`. */
  readonly id: string;
  /** First day as an ISO date, or the month (`2003-03`) where the day is not known. */
  readonly date: string;
  /** Last day of what took longer than one. */
  readonly dateEnd?: string;
  readonly kind: RecordKind;
  /** Parties that acted or were acted upon. */
  readonly actors: readonly RecordParty[];
  /** What happened, in a few words. */
  readonly summary: string;
  /**
   * Where it is from; several are separated by ` ; `. `seed article` is the news report of 2 December 2003
   * on which the scenario `december2003` is built; `memory` marks what was found in no stored source.
   */
  readonly source: string;
  readonly confidence: RecordConfidence;
  /** What the text of the event says on each issue. */
  readonly levels?: RecordLevels;
  /** How it ended: `chair-statement`, `binding-action-plan`. */
  readonly outcome?: string;
  /** Heads of delegation. */
  readonly heads?: Readonly<Partial<Record<RecordParty, string>>>;
  /** What single parties put on the table. */
  readonly proposals?: Readonly<Partial<Record<RecordParty, RecordLevels>>>;
  readonly quantities?: RecordQuantities;
  readonly note?: string;
  /** How far the text commits: `principles`, `actions with deadlines`. */
  readonly commitmentDepth?: string;
  /** Who was to pay. */
  readonly costShares?: string;
}

/** Sums that an event is about. */
export interface RecordQuantities {
  readonly usd?: number;
  /** Tonnes of heavy fuel oil delivered since 1994. */
  readonly hfoTonsCumulative?: number;
}
