import type { Deal, Rules } from '../../scenario/index.js';

/** Per rules: place of the commitment issue, −1 if texts do not differ in how much they bind. */
const places = new WeakMap<Rules, number>();

/** How much a text binds, in [0, 1]: κ of its commitment; 1 where texts do not differ in that. */
export function bindingOf(rules: Rules, deal: Deal): number {
  const commitment = rules.schedule?.commitment;
  if (!commitment) return 1;
  let place = places.get(rules);
  if (place === undefined) {
    place = rules.issues.findIndex(({ id }) => id === commitment.issue);
    places.set(rules, place);
  }
  return commitment.kappa[deal[place] ?? -1] ?? 1;
}
