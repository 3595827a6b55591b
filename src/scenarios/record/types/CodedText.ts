import type { Deal } from '../../../scenario/index.js';
import type { RecordLevels } from './RecordLevels.js';
import type { RecordParty } from './RecordParty.js';

/** A text of the talks as a deal of the dated scenarios. The coding is a judgement. */
export interface CodedText {
  readonly title: string;
  /** ISO date on which it was agreed or put on the table. */
  readonly date: string;
  /** `idea`: what an observer proposed. */
  readonly kind: 'agreement' | 'proposal' | 'idea';
  /** Who proposed it. */
  readonly by?: RecordParty;
  /**
   * Ids of the events of the record that it is coded from. Where two code the same issue, the later one
   * counts. Empty for an idea that left no event.
   */
  readonly events: readonly string[];
  /** One option for every issue, in the issue order of the dated scenarios. */
  readonly deal: Deal;
  /** The same by issue id. */
  readonly levels: Readonly<Record<string, number>>;
  /** Levels that the worked reference of the valuation has instead; take both to see what hangs on the coding. */
  readonly otherLevels?: RecordLevels;
  /** Every level that is not coded in the record, and why it is as it is. */
  readonly note: string;
}
