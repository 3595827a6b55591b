import type { FuelOilDelivery } from './FuelOilDelivery.js';
import type { RecordConfidence } from './RecordConfidence.js';

/** The fuel oil of the agreements of 2007: promised, delivered, and what it cost. */
export interface FuelOilSeries {
  /** Tonnes. */
  readonly pledgedTotal: number;
  readonly byParty: readonly FuelOilDelivery[];
  /** Tonnes by early 2009. */
  readonly totalDelivered: number;
  readonly totalConfidence: RecordConfidence;
  /** One delivery and its price. */
  readonly price: {
    readonly tons: number;
    readonly usd: number;
    readonly asOf: string;
    readonly source: string;
  };
}
