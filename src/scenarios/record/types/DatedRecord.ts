import type { FuelOilSeries } from './FuelOilSeries.js';
import type { PlutoniumEstimate } from './PlutoniumEstimate.js';
import type { RecordEvent } from './RecordEvent.js';

/** What is known of the talks and what led to them, 1994–2009. Plain JSON, frozen. */
export interface DatedRecord {
  /** What holds for the whole record. */
  readonly notes: readonly string[];
  /** By date. */
  readonly events: readonly RecordEvent[];
  /** By time. */
  readonly plutonium: readonly PlutoniumEstimate[];
  readonly heavyFuelOil: FuelOilSeries;
}
