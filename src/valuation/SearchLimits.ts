import type { Box } from './Box.js';

/** What a deal must keep to. */
export interface SearchLimits {
  /** Least expected gain; −∞ for none. A gain within 1e-12 below it is enough. */
  readonly atLeast: number;
  /** Options allowed per issue. Default: all. */
  readonly box?: Box;
}
