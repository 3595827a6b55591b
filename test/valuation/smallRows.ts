import type fc from 'fast-check';
import type { BlockRows } from '../../src/valuation/BlockRows.js';
import { blockRowsFor } from '../../src/valuation/blockRowsFor.js';
import { loadRow } from '../../src/valuation/loadRow.js';
import { searchRoomOf } from '../../src/valuation/searchRoomOf.js';
import { everyDeal } from './everyDeal.js';
import { smallSearch } from './smallValuations.js';

/** One loaded block with the values per row of all its deals. */
export interface SmallRows {
  readonly rows: BlockRows;
  readonly values: readonly (readonly number[])[];
}

/** Blocks rated by `count` rows. */
export function smallRows(count: number): fc.Arbitrary<SmallRows> {
  return smallSearch(count).map(({ valuations }) => {
    const { space } = valuations[0]!;
    const rows = blockRowsFor(searchRoomOf(space)!, count);
    valuations.forEach((valuation, i) => (rows.constants[i] = loadRow(rows.rows[i]!, valuation, 0)));
    const deals = everyDeal(space.substantive.map((k) => space.sizes[k]!));
    const valueOf = (deal: readonly number[], i: number): number =>
      deal.reduce((sum, option, p) => sum + rows.rows[i]![space.offsets[p]! + option]!, rows.constants[i]!);
    return { rows, values: deals.map((deal) => valuations.map((_, i) => valueOf(deal, i))) };
  });
}
