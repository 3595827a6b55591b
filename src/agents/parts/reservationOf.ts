import type { Observation } from '../../talks/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';

/**
 * Expected gain that a party gives up by signing anew: that of nothing, or of an agreement that stands
 * and would be superseded, and the cost of backing down from an accusation.
 */
export function reservationOf({ party, rules, public: now }: Observation, valuation: Valuation): number {
  let least = 0;
  for (const { status, deal } of now.agreements) {
    if (status === 'standing') least = Math.max(least, gainOf(valuation, deal));
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
