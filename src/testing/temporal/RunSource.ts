import type { Trace } from '../../talks/index.js';

/** What a formula is evaluated on: a trace, or a run or session that holds one. It need not be finished. */
export type RunSource = EventLog | { readonly trace: EventLog };

/** The parts of a trace that matter. */
export type EventLog = Pick<Trace, 'scenario' | 'events'>;
