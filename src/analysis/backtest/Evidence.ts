import type { Valuation } from '../../valuation/index.js';

/** What a text is worth to whom at the start of one dated scenario, in one draw. */
export interface Evidence {
  /** Party ids in scenario order. */
  readonly parties: readonly string[];
  /** Per party; who may opt out of paying does. */
  readonly valuations: Readonly<Record<string, Valuation>>;
  /** No-deal value per party. */
  readonly noDeal: Readonly<Record<string, number>>;
}
