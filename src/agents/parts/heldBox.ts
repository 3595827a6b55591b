import type { Rules } from '../../scenario/index.js';
import type { Box } from '../../valuation/index.js';
import type { Demand } from './Position.js';

/** Per rules and demands: the box of each combination of demands that was ever held, by its bit mask. */
const known = new WeakMap<Rules, WeakMap<readonly Demand[], Map<number, Box>>>();

/**
 * The options that the demands firmer than `flexibility` leave open; the same object for the same demands
 * held, so that searches within it can be remembered. Issues the rules do not have are passed over.
 *
 * @param binding - how much the text binds, in [0, 1]: firmness counts for so much. Default 1.
 */
export function heldBox(rules: Rules, demands: readonly Demand[], flexibility: number, binding = 1): Box {
  let perDemands = known.get(rules);
  if (!perDemands) known.set(rules, (perDemands = new WeakMap()));
  let boxes = perDemands.get(demands);
  if (!boxes) perDemands.set(demands, (boxes = new Map()));
  let mask = 0;
  let bit = 1;
  for (let place = 0; place < demands.length; place++, bit *= 2) {
    if (flexibility < demands[place]!.firmness * binding) mask += bit;
  }
  let box = boxes.get(mask);
  if (!box) {
    const held = demands.filter(({ firmness }) => flexibility < firmness * binding);
    boxes.set(mask, (box = boxOf(rules, held)));
  }
  return box;
}

function boxOf(rules: Rules, held: readonly Demand[]): Box {
  const min = rules.issues.map(() => 0);
  const max = rules.issues.map((issue) => issue.options.length - 1);
  for (const { issue, bound, level } of held) {
    const place = rules.issues.findIndex(({ id }) => id === issue);
    if (place < 0) continue;
    if (bound === 'atLeast') min[place] = Math.min(max[place]!, Math.max(min[place]!, level));
    else max[place] = Math.max(min[place]!, Math.min(max[place]!, level));
  }
  return Object.freeze({ min: Object.freeze(min), max: Object.freeze(max) });
}
