export { eventsOn, loadRecord, recordEvent, recordOf } from './record.js';
export { texts } from './texts.js';
export type { CodedText, TextId } from './texts.js';
export type {
  DatedRecord,
  FuelOilDelivery,
  FuelOilSeries,
  PlutoniumEstimate,
  RecordConfidence,
  RecordEvent,
  RecordKind,
  RecordLevels,
  RecordParty,
  RecordQuantities,
} from './data/types.js';
