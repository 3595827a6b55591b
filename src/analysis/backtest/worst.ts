import type { Deal } from '../../scenario/index.js';
import { gainOf, maximinDeal } from '../../valuation/index.js';
import type { Box } from '../../valuation/index.js';
import type { Evidence } from './Evidence.js';

/** Expected gain of the worst-off party from a deal. */
export function worst({ parties, valuations }: Evidence, deal: Deal): number {
  return Math.min(...parties.map((id) => gainOf(valuations[id]!, deal)));
}

/** The best that the worst-off party can get within a box. */
export function bestForWorst({ parties, valuations }: Evidence, box: Box): number {
  return maximinDeal(
    parties.map((id) => valuations[id]!),
    box,
  ).floor;
}
