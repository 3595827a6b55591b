import type { Deal } from '../../../scenario/index.js';
import { gainOf } from '../../../valuation/index.js';
import type { Valuation } from '../../../valuation/index.js';
import { NEAR } from '../NEAR.js';

/** What an issue of a deal costs a party against the option that it likes best there. */
export interface Regret {
  /** Place of the issue. */
  readonly issue: number;
  /** The option, the lowest of those as good. */
  readonly best: number;
  /** Gain that it would bring, > 0. */
  readonly by: number;
}

/** What a party would change about a deal, the other issues as they are: the dearest first, ties in issue order. */
export function regretsOf(valuation: Valuation, deal: Deal): readonly Regret[] {
  const now = gainOf(valuation, deal);
  const regrets: Regret[] = [];
  valuation.space.sizes.forEach((size, issue) => {
    let best = deal[issue]!;
    let by = 0;
    for (let option = 0; option < size; option++) {
      const more = gainOf(valuation, deal.with(issue, option)) - now;
      if (more <= by + NEAR) continue;
      by = more;
      best = option;
    }
    if (by > 0) regrets.push({ issue, best, by });
  });
  return regrets.sort((a, b) => b.by - a.by || a.issue - b.issue);
}
