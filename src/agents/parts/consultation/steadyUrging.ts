import type { Urging } from '../../../talks/index.js';
import { trustOf } from '../../../valuation/index.js';
import type { Consultation } from '../Parts.js';

/** Options of {@link steadyUrging}. */
export interface SteadyUrgingOptions {
  /** What to urge on whom, 0 = firmness, 1 = flexibility; the partner that matters most first. */
  readonly urges: readonly { readonly with: string; readonly urge: number }[];
  /** How many of its most important issues it tells a partner whom it trusts at least at 0.5. */
  readonly disclose: number;
}

/** Meets the same partners every round, as many as the rules allow, and urges the same on them. */
export function steadyUrging({ urges, disclose }: SteadyUrgingOptions): Consultation {
  return ({ observation: { party, rules, own, public: now } }) => {
    const here = rules.parties.map(({ id }) => id).filter((id) => id !== party && !now.left.includes(id));
    const partners = urges.filter((urging) => here.includes(urging.with));
    const weights = own.weights.map((weight, k) => ({ weight, id: rules.issues[k]!.id }));
    weights.sort((a, b) => b.weight - a.weight);
    const first = weights.slice(0, disclose).map(({ id }) => id);
    return partners.slice(0, rules.meetings).map((partner): Urging => {
      const trusted = trustOf(own.trust[partner.with]!) >= 0.5;
      return { with: partner.with, urge: partner.urge, disclose: trusted ? first : [] };
    });
  };
}
