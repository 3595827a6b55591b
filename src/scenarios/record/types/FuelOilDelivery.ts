import type { RecordConfidence } from './RecordConfidence.js';
import type { RecordParty } from './RecordParty.js';

/** What one party delivered of the fuel oil promised in 2007. */
export interface FuelOilDelivery {
  readonly party: RecordParty;
  /** Tonnes delivered by `asOf`. */
  readonly tons: number;
  /** When, in the words of the source: `2008-12`, `end-2008`. */
  readonly asOf: string;
  /** Tonnes by the end, where more came after `asOf`. */
  readonly tonsByEarly2009?: number;
  readonly source: string;
  readonly confidence: RecordConfidence;
}
