import type { DealSpace } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';

/** All that the analysis of deals needs to know of a negotiation. */
export interface DealGround {
  readonly space: DealSpace;
  /** Party ids in scenario order. */
  readonly parties: readonly string[];
  /** Issue ids in scenario order. */
  readonly issues: readonly string[];
  /** Per party. */
  readonly noDeal: readonly number[];
  /** Per party. */
  readonly valuations: readonly Valuation[];
  /** Per issue: by how much the number of a deal rises with its option; deals are numbered in their order. */
  readonly strides: readonly number[];
}
