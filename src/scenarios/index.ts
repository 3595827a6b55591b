export { base } from './common/base.js';
export type { SixPartyIds } from './common/ids.js';
export { issues } from './common/issues.js';
export { december2003 } from './december2003.js';
export { december2008 } from './december2008.js';
export { february2007 } from './february2007.js';
export {
  recordedEvents,
  withoutDatedEvents,
  withRecordedEvents,
  type RecordedEvent,
  type RecordedEventId,
} from './events.js';
export { recordedGovernments, withRecordedGovernments, type RecordedGovernment } from './governments.js';
export { consents, contributions, news } from './holds.js';
export { scenarios } from './scenarios.js';
export { september2005 } from './september2005.js';
