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

/** Up to so many categories every set of them is tried: 511 ways to part ten. */
const MOST_SETS = 10;

/**
 * Finds the split that takes away most of Gini's impurity: of factors with an order at every place between two levels; of
 * the others in every two sets of categories, or of more than ten along the order of their shares of yes, which is
 * enough (Breiman et al. 1984, theorem 4.5) where no side is too small. Of equals the first.
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
  let best: { readonly factor: number; readonly side: readonly number[]; readonly rest: number } | undefined;
  for (const [factor, one] of table.factors.entries()) {
    const { present, count, yes } = countsOf(table, one, rows);
    const all = present.reduce((sum, code) => sum + yes[code]!, 0);
    let [left, leftYes] = [0, 0];
    const tried = (side: () => readonly number[], rest: number): void => {
      const right = rows.length - left;
      if (left < least || right < least) return;
      // The impurity taken away, but for a factor that all splits have: a square, which no rounding makes negative.
      const apart = leftYes * right - (all - leftYes) * left;
      const gain = (apart / left) * (apart / right);
      if (gain <= most * (1 + 1e-12)) return;
      most = gain;
      best = { factor, side: side(), rest };
    };
    if (one.kind === 'category' && present.length <= MOST_SETS) {
      // The last category stays on the other side: each two sets once.
      for (let set = 1; set < 1 << (present.length - 1); set++) {
        const side = present.filter((_, at) => (set >> at) % 2 === 1);
        left = side.reduce((sum, code) => sum + count[code]!, 0);
        leftYes = side.reduce((sum, code) => sum + yes[code]!, 0);
        tried(() => side, 0);
      }
      continue;
    }
    if (one.kind === 'category') present.sort((a, b) => yes[a]! * count[b]! - yes[b]! * count[a]! || a - b);
    for (let first = 1; first < present.length; first++) {
      left += count[present[first - 1]!]!;
      leftYes += yes[present[first - 1]!]!;
      tried(() => present.slice(0, first), present[first]!);
    }
  }
  if (best === undefined) return undefined;
  const { factor, side, rest } = best;
  const { kind, levels } = table.factors[factor]!;
  const mask = region[factor] ?? new Uint8Array(levels.length).fill(1);
  const inside = new Uint8Array(levels.length);
  // Ends are values of rows that are here: what lies between the two sides belongs to neither.
  if (kind === 'category') for (const code of side) inside[code] = 1;
  else inside.set(mask.subarray(0, side[side.length - 1]! + 1));
  const outside = mask.map((allowed, code) => (allowed === 1 && inside[code] === 0 ? 1 : 0));
  if (kind !== 'category') outside.fill(0, 0, rest);
  return { factor, inside, outside };
}

/** The codes that there are in some rows, and how many rows they have. */
function countsOf(
  table: CodedTable,
  { codes, levels }: CodedFactor,
  rows: Uint32Array,
): { readonly present: number[]; readonly count: Uint32Array; readonly yes: Uint32Array } {
  const [count, yes] = [new Uint32Array(levels.length), new Uint32Array(levels.length)];
  for (const row of rows) {
    count[codes[row]!]! += 1;
    yes[codes[row]!]! += table.yes[row]!;
  }
  return { present: [...levels.keys()].filter((code) => count[code]! > 0), count, yes };
}
