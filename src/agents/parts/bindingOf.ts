import type { Deal, Rules } from '../../scenario/index.js';

/** How much a text binds, in [0, 1]: κ of its commitment; 1 where texts do not differ in that. */
export function bindingOf({ issues, schedule }: Rules, deal: Deal): number {
  const commitment = schedule?.commitment;
  if (!commitment) return 1;
  const option = deal[issues.findIndex(({ id }) => id === commitment.issue)];
  return (option === undefined ? undefined : commitment.kappa[option]) ?? 1;
}
