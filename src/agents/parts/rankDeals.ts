import { gainOf } from '../../valuation/index.js';
import type { Valuation } from '../../valuation/index.js';
import { dealOfIndex } from './dealOfIndex.js';
import { NEAR } from './NEAR.js';
import type { RankedDeals } from './RankedDeals.js';

const known = new WeakMap<Valuation, RankedDeals>();

/** Sorts the deals of a small space; once per valuation, which lasts as long as beliefs do. */
export function rankDeals(valuation: Valuation): RankedDeals {
  let ranked = known.get(valuation);
  if (ranked === undefined) known.set(valuation, (ranked = ranking(valuation)));
  return ranked;
}

function ranking(valuation: Valuation): RankedDeals {
  const { sizes, deals } = valuation.space;
  const byIndex = new Float64Array(deals);
  for (let index = 0; index < deals; index++) byIndex[index] = gainOf(valuation, dealOfIndex(sizes, index));
  const rising = Int32Array.from(byIndex, (_, index) => index);
  rising.sort((a, b) => byIndex[a]! - byIndex[b]! || a - b);
  const gains = Float64Array.from(rising, (index) => byIndex[index]!);

  // Rounding makes exact ties differ in their last bits: runs of near gains are put in index order.
  const falling = rising.slice().reverse();
  for (let from = 0; from < deals;) {
    let end = from + 1;
    while (end < deals && byIndex[falling[end]!]! >= byIndex[falling[from]!]! - NEAR) end++;
    falling.subarray(from, end).sort((a, b) => a - b);
    from = end;
  }
  return { gains, rising, lowest: new Int32Array(deals).fill(-1), falling };
}
