import type { Deal } from '../../scenario/index.js';
import { isWithin, type Box } from '../../valuation/index.js';
import type { Situation } from './parts.js';

/**
 * Returns what a party that argues from no position of its own may put: what its position in the scenario leaves open
 * to it in a binding plan. Undefined where it insists on nothing, so that its tactic looks at every deal.
 */
export function leftOpen(situation: Situation): Box | undefined {
  return insists(situation) ? situation.held : undefined;
}

/** Tells whether a party can sign a deal without giving up what it insists on. */
export function meetsDemands(situation: Situation, deal: Deal): boolean {
  return !insists(situation) || isWithin(situation.valuation.space, situation.heldFor(deal), deal);
}

function insists({ observation: { own }, position }: Situation): boolean {
  return (own.position ?? position.demands).length > 0;
}
