import { regularizedBeta } from '../../numeric/index.js';
import { rowsIn, yesAmong, type CodedTable, type Region } from './table.js';

/**
 * Returns the quasi-p value of a factor that a box restricts (Bryant & Lempert 2010): how likely so many of the rows in the
 * box would say yes, or more, if each did with the share that the box has without the restriction: P(Bin(n, q) ≥ k), by
 * the incomplete beta function. It is no p-value proper, because the restriction was chosen for its share.
 *
 * Rows of a group are alike: k and n are divided by the design effect of their share (Rao & Scott 1992), which is 1 where
 * every row is a group.
 *
 * @param rows - that were searched
 * @param factor - index of the factor
 */
export function quasiP(table: CodedTable, rows: Uint32Array, region: Region, factor: number): number {
  const wider = rowsIn(table, region.with(factor, undefined), rows);
  const mask = region[factor]!;
  const { codes } = table.factors[factor]!;
  const inside = wider.filter((row) => mask[codes[row]!] === 1);
  const yes = yesAmong(table, inside);
  if (yes === 0) return 1;
  const share = yesAmong(table, wider) / wider.length;
  const outside = wider.filter((row) => mask[codes[row]!] === 0);
  const effect = designEffect(table, [inside, outside]);
  // The chance of k or more of n, for numbers between the whole ones as well.
  return regularizedBeta(share, yes / effect, (inside.length - yes) / effect + 1);
}

/**
 * How much more a share of rows in groups varies than one of as many rows by themselves, 1 or more; about the share of
 * each part, as the parts are to be told apart.
 */
function designEffect(table: CodedTable, parts: readonly Uint32Array[]): number {
  const all = parts.reduce((sum, rows) => sum + rows.length, 0);
  const residuals = new Map<number, number>();
  let variance = 0;
  for (const rows of parts) {
    if (rows.length === 0) continue;
    const share = yesAmong(table, rows) / rows.length;
    variance += rows.length * share * (1 - share);
    for (const row of rows) {
      const group = table.groups[row]!;
      residuals.set(group, (residuals.get(group) ?? 0) + table.yes[row]! - share);
    }
  }
  const groups = residuals.size;
  if (groups === all || groups < 2) return 1;
  // Where all rows of a part say the same nothing tells how alike those of a group are: wholly so, at worst.
  if (variance === 0) return all / groups;
  const between = [...residuals.values()].reduce((sum, residual) => sum + residual * residual, 0);
  return Math.max(1, (groups / (groups - 1)) * (between / variance));
}
