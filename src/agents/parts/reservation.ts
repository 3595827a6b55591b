import type { Deal, Rules } from '../../scenario/index.js';
import type { Observation } from '../../talks/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';
import { issueIndex } from './issueIndex.js';

/**
 * Returns the expected gain that a party gives up by signing anew: that of nothing, or of an agreement that
 * stands and binds as much as the new text, and the cost of backing down from an accusation. A plan that
 * elaborates a statement gives up nothing.
 *
 * @param binding - how much the new text binds, in [0, 1]. Default 1.
 */
export function reservationOf(observation: Observation, valuation: Valuation, binding = 1): number {
  const { rules, public: now } = observation;
  let least = 0;
  for (const { status, deal } of now.agreements) {
    if (status !== 'standing' || bindingOf(rules, deal) < binding) continue;
    least = Math.max(least, gainOf(valuation, deal));
  }
  return least + audienceCostOf(observation);
}

/** Returns what it costs a party to sign after an accusation in this round. */
export function audienceCostOf({ party, rules, public: now }: Observation): number {
  return now.signals[party]?.tone === 'accusatory' ? (rules.statements?.audienceCost ?? 0) : 0;
}

/** Returns how much a text binds, in [0, 1]: κ of its commitment; 1 where texts do not differ in that. */
export function bindingOf(rules: Rules, deal: Deal): number {
  const commitment = rules.schedule?.commitment;
  if (!commitment) return 1;
  return commitment.kappa[deal[issueIndex(rules, commitment.issue)] ?? -1] ?? 1;
}

/** Tells whether a deal stands as an agreement already. */
export function isAgreed({ public: now }: Observation, deal: Deal): boolean {
  return now.agreements.some(({ status, deal: agreed }) => status === 'standing' && isSameDeal(agreed, deal));
}

/** Tells whether two deals take the same option on every issue. */
export function isSameDeal(one: Deal, other: Deal): boolean {
  return one.every((level, k) => level === other[k]);
}
