import type { Observation } from '../../talks/index.js';
import { bindingOf } from './bindingOf.js';
import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';

/**
 * Expected gain that a party gives up by signing anew: that of nothing, or of an agreement that stands
 * and binds as much as the new text, and the cost of backing down from an accusation. A plan that
 * elaborates a statement gives up nothing.
 *
 * @param binding - how much the new text binds, in [0, 1]. Default 1.
 */
export function reservationOf(
  { party, rules, public: now }: Observation,
  valuation: Valuation,
  binding = 1,
): number {
  let least = 0;
  for (const { status, deal } of now.agreements) {
    if (status !== 'standing' || bindingOf(rules, deal) < binding) continue;
    least = Math.max(least, gainOf(valuation, deal));
  }
  return least + audienceCostOf({ party, rules, public: now });
}

/** What it costs to sign after an accusation in this round. */
export function audienceCostOf({
  party,
  rules,
  public: now,
}: Pick<Observation, 'party' | 'rules' | 'public'>): number {
  return now.signals[party]?.tone === 'accusatory' ? (rules.statements?.audienceCost ?? 0) : 0;
}
