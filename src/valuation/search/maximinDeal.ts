import type { Deal } from '../../scenario/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { Box, SearchRoom } from '../tables/region.js';
import { gainOf } from '../tables/valuation.js';
import { highestValue, loadRow, lowestDeal } from './blockSearch.js';
import { mostPerSheet, priceFloor } from './bounds.js';
import { neededRoom } from '../tables/region.js';
import type { RoomSearch } from './blockSearch.js';
import { searchMemoryOf } from '../tables/workspace.js';
import { TOLERANCE } from '../TOLERANCE.js';
import type { Valuation } from '../tables/valuation.js';

/**
 * The deal that is best for its worst-off party: the smallest expected gain over the valuations, its
 * floor, is greatest. Floors within 1e-12 are ties, which go to the lexicographically lowest deal.
 *
 * Exact, by branch and bound: no floor exceeds the best convex combination of the gains.
 *
 * @param valuations - one per party, all of the same rules
 * @param box - options allowed per issue; default: all
 * @throws SixPartyError `invalid-option` if there is no valuation or the box allows no deal
 */
export function maximinDeal(valuations: readonly Valuation[], box?: Box): { deal: Deal; floor: number } {
  const one = valuations[0];
  if (one === undefined) throw new SixPartyError('invalid-option', 'maximinDeal needs a valuation.');
  const search = searchOf(neededRoom(one.space, box), valuations);
  const highest = highestValue(search);
  const minima = search.memory.minima.fill(highest - TOLERANCE);
  const deal = lowestDeal(search, minima, minima[0]!)!;
  return { deal, floor: floorOf(valuations, deal) };
}

function floorOf(valuations: readonly Valuation[], deal: Deal): number {
  return valuations.reduce((least, valuation) => Math.min(least, gainOf(valuation, deal)), Infinity);
}

/** Rows: the gains. */
function searchOf(room: SearchRoom, valuations: readonly Valuation[]): RoomSearch {
  const { blocks } = room;
  const count = valuations.length;
  const memory = searchMemoryOf(room, count);
  const { rows } = memory;
  rows.multipliers.fill(1 / count);
  const bounds = memory.bounds.fill(Infinity);
  for (const valuation of valuations) {
    const { base, scale, sheet } = valuation;
    const most = mostPerSheet(room, valuation);
    for (let place = 0; place < blocks.length; place++) {
      const block = blocks[place]!;
      const bound = base[block]! + scale[block]! * most[sheet[block]!]!;
      if (bound < bounds[place]!) bounds[place] = bound;
    }
  }
  let top = -Infinity;
  return {
    memory,
    goal: 'floor',
    load: (place) => {
      valuations.forEach((valuation, i) => {
        rows.constants[i] = loadRow(rows.rows[i]!, valuation, blocks[place]!);
      });
    },
    price: () => {
      const reached = priceFloor(rows, top);
      top = Math.max(top, reached);
      return reached;
    },
    tighten: (_, known) => {
      for (let place = 0; place < blocks.length; place++) {
        if (!(bounds[place]! > known)) continue;
        const bound = weightedMost(room, valuations, rows.multipliers, blocks[place]!);
        if (bound < bounds[place]!) bounds[place] = bound;
      }
    },
    require: (minima, value) => {
      top = Math.max(top, value);
      minima.fill(value);
    },
    valueFound: () => rows.values.reduce((least, value) => Math.min(least, value), Infinity),
  };
}

/** The most that the weighted sum of the gains reaches in a block. */
function weightedMost(
  { space, first, last }: SearchRoom,
  valuations: readonly Valuation[],
  weights: Float64Array,
  block: number,
): number {
  let sum = 0;
  for (let i = 0; i < valuations.length; i++) sum += weights[i]! * valuations[i]!.base[block]!;
  for (let p = 0; p < first.length; p++) {
    let most = -Infinity;
    for (let at = first[p]!; at <= last[p]!; at++) {
      let entry = 0;
      for (let i = 0; i < valuations.length; i++) {
        const { scale, sheet, table } = valuations[i]!;
        entry += weights[i]! * scale[block]! * table[sheet[block]! * space.width + at]!;
      }
      if (entry > most) most = entry;
    }
    sum += most;
  }
  return sum;
}
