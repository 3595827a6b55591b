import type { Deal, Scenario } from '../../scenario/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../talks/index.js';
import { dealSpaceOf } from '../../valuation/index.js';
import type { DealSpace, Part, Valuation } from '../../valuation/index.js';

/** What deals are worth to all parties, as the analysis of a whole space needs it. */
export interface DealTables {
  readonly space: DealSpace;
  /** Party ids in scenario order. */
  readonly parties: readonly string[];
  /** Issue ids in scenario order. */
  readonly issues: readonly string[];
  /** Per party. */
  readonly noDeal: readonly number[];
  /** Per party. */
  readonly valuations: readonly Valuation[];
  /** Per issue: by how much the number of a deal rises with its option; deals are numbered in their order. */
  readonly strides: readonly number[];
}

/** Works out what deals are worth at the start of a negotiation, every interval at its middle value. */
export function dealTablesOf(scenario: Scenario): DealTables {
  const book = rulebookOf(scenario);
  // No chance is drawn before the first event, so any seed gives the same state.
  const state = initialState(book, 'analysis');
  const space = dealSpaceOf(book.rules);
  const strides = space.sizes.map((_, k) =>
    space.sizes.slice(k + 1).reduce((product, size) => product * size, 1),
  );
  return {
    space,
    parties: book.ids,
    issues: scenario.issues.map(({ id }) => id),
    noDeal: book.ids.map((id) => state.private[id]!.noDeal),
    valuations: book.ids.map((id) => valuationOf(observe(book, state, id))),
    strides,
  };
}

/** Returns the deal with this number in lexicographic order, the first issue most significant. */
export function dealNumbered({ space, strides }: DealTables, index: number): Deal {
  return space.sizes.map((size, k) => Math.floor(index / strides[k]!) % size);
}

/**
 * Visits every deal, block by block, with running sums: the inner loop adds one entry per party.
 *
 * @param visit - gets the number of the deal and the gain per party, in memory that is used again
 */
export function forEachDeal(tables: DealTables, visit: (index: number, gains: Float64Array) => void): void {
  const { space, strides, parties } = tables;
  const { substantive, offsets } = space;
  const count = parties.length;
  const depth = substantive.length;
  const block = emptyBlock(tables);
  const { entries, constants } = block;
  /** Per depth: the sums over the issues before it. */
  const sums = Array.from({ length: depth + 1 }, () => new Float64Array(count));

  let { first, last } = partAt(space, 0);

  for (let b = 0; b < space.blocks; b++) {
    loadBlock(tables, b, block);
    sums[0]!.set(constants);
    ({ first, last } = partAt(space, b));
    descend(0, block.first);
  }

  function descend(p: number, from: number): void {
    const here = sums[p]!;
    if (p === depth) {
      visit(from, here);
      return;
    }
    const next = sums[p + 1]!;
    const stride = strides[substantive[p]!]!;
    const end = last[p]!;
    let at = first[p]! * count;
    let index = from + (first[p]! - offsets[p]!) * stride;
    for (let entry = first[p]!; entry <= end; entry++) {
      for (let i = 0; i < count; i++) next[i] = here[i]! + entries[at++]!;
      if (p + 1 === depth) visit(index, next);
      else descend(p + 1, index);
      index += stride;
    }
  }
}

/** Returns which deals of its combination of structural options a block holds. */
export function partAt({ parts }: DealSpace, block: number): Part {
  return parts[block % parts.length]!;
}

/** Gains of the deals of one block, laid out for all parties side by side; written anew per block. */
export interface BlockGains {
  /** Per party: what every deal of the block gives. */
  readonly constants: Float64Array;
  /** What an option adds, at `entry of the option in a slice × parties + party`. */
  readonly entries: Float64Array;
  /** Number of the deal with the block's structural options and option 0 on every substantive issue. */
  first: number;
}

/** Returns memory for the gains of one block after another. */
export function emptyBlock({ space, parties }: DealTables): BlockGains {
  const count = parties.length;
  return {
    constants: new Float64Array(count),
    entries: new Float64Array(count * space.width),
    first: 0,
  };
}

/**
 * Writes the gains of a block, with its scale multiplied in: a gain is then a plain sum, and adding the
 * same entries to a greater part of a sum never gives less, rounding included.
 */
export function loadBlock(tables: DealTables, block: number, into: BlockGains): void {
  const { space, valuations, strides } = tables;
  const { constants, entries } = into;
  const count = valuations.length;
  for (let i = 0; i < count; i++) {
    const { base, scale, sheet, table } = valuations[i]!;
    constants[i] = base[block]!;
    const start = sheet[block]! * space.width;
    for (let at = 0; at < space.width; at++) entries[at * count + i] = scale[block]! * table[start + at]!;
  }
  const { structural, blockOptions } = space;
  let first = 0;
  for (let j = 0; j < structural.length; j++) {
    first += blockOptions[block * structural.length + j]! * strides[structural[j]!]!;
  }
  into.first = first;
}
