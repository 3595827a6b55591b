import type { Outcome } from '../../talks/index.js';

/** What ten draws of one scenario led to. */
export type Played = readonly Outcome[];
