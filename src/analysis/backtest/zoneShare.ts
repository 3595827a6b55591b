import { integerBelow, openStream } from '../../random/index.js';
import type { Deal } from '../../scenario/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Evidence } from './Evidence.js';

const SAMPLE = 2000;
const sampled = new Map<string, readonly Deal[]>();

/**
 * Share of written action plans that nobody loses from, over 2,000 plans drawn once for all: the size of
 * the zone of possible agreement.
 */
export function zoneShare({ parties, valuations }: Evidence): number {
  const deals = plans(valuations[parties[0]!]!.space.sizes);
  const inside = deals.filter((deal) => parties.every((id) => gainOf(valuations[id]!, deal) >= 0));
  return inside.length / deals.length;
}

/** The last two issues are commitment and form: plans in writing take their highest options. */
function plans(sizes: readonly number[]): readonly Deal[] {
  const key = sizes.join();
  let deals = sampled.get(key);
  if (!deals) {
    const stream = openStream('zone');
    const how = sizes.length - 2;
    deals = Array.from({ length: SAMPLE }, () =>
      sizes.map((size, k) => (k < how ? integerBelow(stream, size) : size - 1)),
    );
    sampled.set(key, deals);
  }
  return deals;
}
