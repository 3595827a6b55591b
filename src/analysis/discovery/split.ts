import type { CodedFactor, CodedTable, Region } from './table.js';

/** A split of a part of a table in two. */
export interface Split {
  /** Index of the factor. */
  readonly factor: number;
  /** Codes of the one side, and of the other. */
  readonly inside: Uint8Array;
  readonly outside: Uint8Array;
}

/** Gini's impurity times the rows: twice yes × no / rows. */
export function impurityOf(yes: number, rows: number): number {
  return rows === 0 ? 0 : (2 * yes * (rows - yes)) / rows;
}

/**
 * Finds the split that takes away most of Gini's impurity, exactly: of factors with an order at every place between two
 * levels; of the others in two sets of categories, of which those along the order of their shares of yes are enough
 * (Breiman et al. 1984, theorem 4.5). Of equals the first factor and the lowest place.
 *
 * @param least - rows on each side
 * @returns undefined if none takes any away
 */
export function bestSplit(
  table: CodedTable,
  region: Region,
  rows: Uint32Array,
  least: number,
): Split | undefined {
  let most = 0;
  let best:
    { readonly factor: number; readonly order: readonly number[]; readonly first: number } | undefined;
  for (const [factor, one] of table.factors.entries()) {
    const { order, count, yes } = sorted(table, one, rows);
    const all = order.reduce((sum, code) => sum + yes[code]!, 0);
    let [left, leftYes] = [0, 0];
    for (let first = 1; first < order.length; first++) {
      left += count[order[first - 1]!]!;
      leftYes += yes[order[first - 1]!]!;
      const right = rows.length - left;
      if (left < least || right < least) continue;
      // The impurity taken away, but for a factor that is the same of all splits: a square that no rounding makes negative.
      const apart = leftYes * right - (all - leftYes) * left;
      const gain = (apart / left) * (apart / right);
      if (gain > most * (1 + 1e-12)) {
        most = gain;
        best = { factor, order, first };
      }
    }
  }
  if (best === undefined) return undefined;
  const { factor, order, first } = best;
  const { kind, levels } = table.factors[factor]!;
  const mask = region[factor] ?? new Uint8Array(levels.length).fill(1);
  const inside = new Uint8Array(levels.length);
  const edge = order[first - 1]!;
  // Ends are values of rows that are here: what lies between the two sides belongs to neither.
  if (kind === 'category') for (const code of order.slice(0, first)) inside[code] = 1;
  else inside.set(mask.subarray(0, edge + 1));
  const outside = mask.map((allowed, code) => (allowed === 1 && inside[code] === 0 ? 1 : 0));
  if (kind !== 'category') outside.fill(0, 0, order[first]);
  return { factor, inside, outside };
}

/** The codes that there are in some rows, in the order along which they may be parted, with how many rows they have. */
function sorted(
  table: CodedTable,
  { kind, codes, levels }: CodedFactor,
  rows: Uint32Array,
): { readonly order: number[]; readonly count: Uint32Array; readonly yes: Uint32Array } {
  const [count, yes] = [new Uint32Array(levels.length), new Uint32Array(levels.length)];
  for (const row of rows) {
    count[codes[row]!]! += 1;
    yes[codes[row]!]! += table.yes[row]!;
  }
  const order = [...levels.keys()].filter((code) => count[code]! > 0);
  if (kind === 'category') order.sort((a, b) => yes[a]! * count[b]! - yes[b]! * count[a]! || a - b);
  return { order, count, yes };
}
