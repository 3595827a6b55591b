import { preferencesOf } from '../../../src/scenario/index.js';
import type { Deal, Scenario } from '../../../src/scenario/index.js';

/** Every deal of a scenario, the last issue changing fastest. */
export function allDeals({ issues }: Pick<Scenario, 'issues'>): number[][] {
  return issues.reduce<number[][]>(
    (deals, { options }) => deals.flatMap((deal) => options.map((_, option) => [...deal, option])),
    [[]],
  );
}

/** Σ weight × value of a deal for every party, in party order. */
export function utilities({ issues, parties }: Scenario, deal: Deal): number[] {
  return parties.map(({ preferences }) => {
    const { weights, values } = preferencesOf(issues, preferences);
    return deal.reduce((sum, option, k) => sum + weights[k]! * values[k]![option]!, 0);
  });
}
