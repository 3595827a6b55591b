export type { RecordedEvent } from './RecordedEvent.js';
export { recordedEvents } from './recordedEvents.js';
export { withoutDatedEvents } from './withoutDatedEvents.js';
export { withRecordedEvents } from './withRecordedEvents.js';
