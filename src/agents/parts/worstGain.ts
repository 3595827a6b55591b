import type { Valuation } from '../../valuation/index.js';

const known = new WeakMap<Valuation, number>();

/** The lowest gain of all deals: issue by issue in every block. */
export function worstGain(valuation: Valuation): number {
  let worst = known.get(valuation);
  if (worst === undefined) known.set(valuation, (worst = lowest(valuation)));
  return worst;
}

function lowest({ space, base, scale, sheet, table }: Valuation): number {
  let least = Infinity;
  for (let block = 0; block < space.blocks; block++) {
    let sum = 0;
    space.substantive.forEach((k, p) => {
      const start = sheet[block]! * space.width + space.offsets[p]!;
      let low = Infinity;
      for (let at = start; at < start + space.sizes[k]!; at++) low = Math.min(low, table[at]!);
      sum += low;
    });
    least = Math.min(least, base[block]! + scale[block]! * sum);
  }
  return least;
}
