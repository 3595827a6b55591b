import type { DealResponse } from '../../../../src/agents/parts/posterior/responses.js';
import type { Deal } from '../../../../src/scenario/index.js';

/** What was said of a deal: no, without a word more, unless told otherwise. */
export function response(deal: Deal, said: Partial<DealResponse> = {}): DealResponse {
  return { deal, yes: false, wishes: [], counter: null, ...said };
}
