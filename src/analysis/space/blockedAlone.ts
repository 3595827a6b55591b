import { GAIN_TOLERANCE } from '../../input/index.js';
import { forEachDeal, type DealTables } from './dealTables.js';

/** What one party alone makes impossible. */
export interface BlockedAlone {
  /** Deals from which it loses and nobody else does. */
  readonly deals: number;
  /**
   * Options that are in one of these deals and in no individually rational one: without this party they could be had.
   * By issue, then by option.
   */
  readonly options: readonly BlockedOption[];
}

/** An option that one party alone keeps out of every individually rational deal. */
export interface BlockedOption {
  /** Id of the issue. */
  readonly issue: string;
  /** Number of the option, from 0. */
  readonly option: number;
  /** Of the deals that suit all others, those that have it. */
  readonly deals: number;
}

/** Counts per party the deals that suit all others, and finds the options that are lost with them, in one walk. */
export function blockedAlone(tables: DealTables): Record<string, BlockedAlone> {
  const { parties, issues, space, strides } = tables;
  const { sizes } = space;
  const count = parties.length;
  const starts = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
  const width = sizes.reduce((sum, size) => sum + size, 0);
  const rational = new Float64Array(width);
  /** At `party × options of all issues + option`. */
  const alone = new Float64Array(count * width);
  const deals = new Float64Array(count);
  forEachDeal(tables, (index, gains) => {
    let loser = -1;
    for (let i = 0; i < count; i++) {
      if (gains[i]! >= -GAIN_TOLERANCE) continue;
      if (loser >= 0) return;
      loser = i;
    }
    const into = loser < 0 ? rational : alone;
    const from = loser < 0 ? 0 : loser * width;
    if (loser >= 0) deals[loser]! += 1;
    for (let k = 0; k < sizes.length; k++) {
      into[from + starts[k]! + (Math.floor(index / strides[k]!) % sizes[k]!)]! += 1;
    }
  });
  return Object.fromEntries(
    parties.map((id, i) => {
      const options = issues.flatMap((issue, k) =>
        Array.from({ length: sizes[k]! }, (_, option): BlockedOption => {
          const at = starts[k]! + option;
          return { issue, option, deals: rational[at]! > 0 ? 0 : alone[i * width + at]! };
        }),
      );
      return [id, { deals: deals[i]!, options: options.filter((one) => one.deals > 0) }];
    }),
  );
}
