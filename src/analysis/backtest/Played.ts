import type { Outcome } from '../../talks/index.js';

/** What twenty draws of one scenario led to. */
export type Played = readonly Outcome[];
