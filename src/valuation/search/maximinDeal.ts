import { problem, refuse, TIE_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { notEmpty, type Box, type FeasibleRegion } from '../tables/region.js';
import { gainOf, needValuation, type Valuation } from '../tables/valuation.js';
import { Workspace } from '../tables/workspace.js';
import { highestValue, loadGains, lowestDeal, type BlockSearch } from './blockSearch.js';
import { maxPerSlice, priceFloor, sliceAt } from './bounds.js';

/**
 * Returns the deal that is best for its worst-off party: the smallest expected gain over the valuations, its
 * floor, is greatest. Floors within 1e-12 are ties, which go to the lexicographically lowest deal.
 *
 * Exact, by branch and bound: no floor exceeds the best convex combination of the gains.
 *
 * @param valuations - one per party, all of the same rules
 * @param box - options allowed per issue; default: all
 * @throws SixPartyError `invalid-option`, also if there is no valuation or the box allows no deal
 */
export function maximinDeal(valuations: readonly Valuation[], box?: Box): DealAndFloor {
  const workspace = workspaceOf(valuations);
  return maximinIn(valuations, workspace, notEmpty(workspace.region(box)));
}

/** The same as {@link maximinDeal}, but null if the box allows no deal. */
export function maximinDealIfAny(valuations: readonly Valuation[], box?: Box): DealAndFloor | null {
  const workspace = workspaceOf(valuations);
  const region = workspace.region(box);
  return region && maximinIn(valuations, workspace, region);
}

/** A deal and the least that it is worth to any of those who look for one. */
export interface DealAndFloor {
  /** An option per issue, in issue order. */
  readonly deal: Deal;
  /** Expected gain of the worst-off. */
  readonly floor: number;
}

function workspaceOf(valuations: readonly Valuation[]): Workspace {
  if (!Array.isArray(valuations) || valuations.length === 0) {
    refuse('invalid-option', 'maximinDeal needs a valuation.', [
      problem('valuations', 'wrong-type', 'a list of one valuation or more', valuations),
    ]);
  }
  valuations.forEach((valuation, at) => {
    needValuation(valuation, `valuations[${at}]`);
  });
  const one = valuations[0]!;
  return one.workspace ?? new Workspace(one.space);
}

function maximinIn(
  valuations: readonly Valuation[],
  workspace: Workspace,
  region: FeasibleRegion,
): DealAndFloor {
  const search = searchOf(workspace, region, valuations);
  const highest = highestValue(search);
  const minima = search.state.minima.fill(highest - TIE_TOLERANCE);
  const deal = lowestDeal(search, minima, minima[0]!)!;
  return { deal, floor: floorOf(valuations, deal) };
}

function floorOf(valuations: readonly Valuation[], deal: Deal): number {
  return valuations.reduce((floor, valuation) => Math.min(floor, gainOf(valuation, deal)), Infinity);
}

/** Rows: the gains. */
function searchOf(
  workspace: Workspace,
  region: FeasibleRegion,
  valuations: readonly Valuation[],
): BlockSearch {
  const { blocks } = region;
  const count = valuations.length;
  const state = workspace.searchState(region, count);
  const { relaxation, bounds } = state;
  relaxation.multipliers.fill(1 / count);
  bounds.fill(Infinity, 0, blocks.length);
  for (const valuation of valuations) {
    const { base, scale } = valuation;
    const most = maxPerSlice(workspace, region, valuation);
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const bound = base[block]! + scale[block]! * most[sliceAt(region, valuation, i)]!;
      if (bound < bounds[i]!) bounds[i] = bound;
    }
  }
  let top = -Infinity;
  return {
    state,
    goal: 'floor',
    load: (i) => {
      valuations.forEach((valuation, row) => {
        relaxation.constants[row] = loadGains(relaxation.rows[row]!, valuation, blocks[i]!);
      });
    },
    price: () => {
      const reached = priceFloor(relaxation, top);
      top = Math.max(top, reached);
      return reached;
    },
    tighten: (_, incumbent) => {
      for (let i = 0; i < blocks.length; i++) {
        if (!(bounds[i]! > incumbent)) continue;
        const bound = maxWeighted(region, valuations, relaxation.multipliers, i);
        if (bound < bounds[i]!) bounds[i] = bound;
      }
    },
    require: (minima, value) => {
      top = Math.max(top, value);
      minima.fill(value);
    },
    valueOfBest: () => relaxation.values.reduce((floor, value) => Math.min(floor, value), Infinity),
  };
}

/** Returns the most that the weighted sum of the gains reaches in block i of a region. */
function maxWeighted(
  { space, blocks, cells, cellOf }: FeasibleRegion,
  valuations: readonly Valuation[],
  weights: Float64Array,
  i: number,
): number {
  const block = blocks[i]!;
  const { first, last } = cells[cellOf[i]!]!;
  let sum = 0;
  for (let row = 0; row < valuations.length; row++) sum += weights[row]! * valuations[row]!.base[block]!;
  for (let p = 0; p < first.length; p++) {
    let most = -Infinity;
    for (let at = first[p]!; at <= last[p]!; at++) {
      let entry = 0;
      for (let row = 0; row < valuations.length; row++) {
        const { scale, sheet, table } = valuations[row]!;
        entry += weights[row]! * scale[block]! * table[sheet[block]! * space.width + at]!;
      }
      if (entry > most) most = entry;
    }
    sum += most;
  }
  return sum;
}
