import { ruleVotes } from '../../scenario/index.js';
import type { Deal, RuleVotes, Scenario } from '../../scenario/index.js';
import { everyText, initialState, observe, rulebookOf, textsOf, valuationOf } from '../../talks/index.js';
import { boundsFor, dealAt, dealSpaceOf } from '../../valuation/index.js';
import type { Box, DealSpace, Part, Valuation } from '../../valuation/index.js';

/** What deals are worth to all parties, as the analysis of a whole space needs it. */
export interface DealTables {
  readonly space: DealSpace;
  /** Party ids in scenario order. */
  readonly parties: readonly string[];
  /** Issue ids in scenario order. */
  readonly issues: readonly string[];
  /** The agreement rule: all of these must be met. */
  readonly rules: readonly RuleVotes[];
  /** Per party. */
  readonly noDeal: readonly number[];
  /** Per party. */
  readonly valuations: readonly Valuation[];
  /** Per block: the deals that the rules allow a text to be at the start; null where there are none. */
  readonly cells: readonly (Part | null)[];
  /** Number of deals in them. */
  readonly deals: number;
  /** Per issue: by how much the number of a deal rises with its option; deals are numbered in their order. */
  readonly strides: readonly number[];
}

/** Works out what deals are worth at the start of a negotiation, every interval at its middle value. */
export function dealTablesOf(scenario: Scenario): DealTables {
  const book = rulebookOf(scenario);
  // No chance is drawn before the first event, so any seed gives the same state.
  const state = initialState(book, 'analysis');
  const space = dealSpaceOf(book.rules);
  const box = everyText(book.rules, textsOf(book.rules, state.public));
  const cells = Array.from({ length: space.blocks }, (_, block) => cellIn(space, box, block));
  const strides = space.sizes.map((_, k) =>
    space.sizes.slice(k + 1).reduce((product, size) => product * size, 1),
  );
  return {
    space,
    parties: book.ids,
    issues: scenario.issues.map(({ id }) => id),
    rules: ruleVotes(scenario.rule, scenario.parties),
    noDeal: book.ids.map((id) => state.private[id]!.noDeal),
    valuations: book.ids.map((id) => valuationOf(observe(book, state, id))),
    strides,
    cells,
    deals: cells.reduce((sum, cell) => sum + (cell ? dealsIn(cell) : 0), 0),
  };
}

/** Returns the number of deals in a part of a block. */
export function dealsIn({ first, last }: Pick<Part, 'first' | 'last'>): number {
  return first.reduce((product, from, p) => product * (last[p]! - from + 1), 1);
}

/** Returns the deals of a block that a box allows; null if there are none. */
export function cellIn(space: DealSpace, box: Box, block: number): Part | null {
  const { structural, substantive, offsets } = space;
  const there = dealAt(space, block, offsets);
  const bounds = boundsFor(space, box, there);
  if (!bounds) return null;
  const { low, high } = bounds;
  if (structural.some((k) => there[k]! < low[k]! || there[k]! > high[k]!)) return null;
  const part = space.parts[block % space.parts.length]!;
  const first = substantive.map((k, p) => Math.max(part.first[p]!, offsets[p]! + low[k]!));
  const last = substantive.map((k, p) => Math.min(part.last[p]!, offsets[p]! + high[k]!));
  return first.some((from, p) => from > last[p]!) ? null : { ...part, first, last };
}

/** Returns the deal with this number in lexicographic order, the first issue most significant. */
export function dealNumbered({ space, strides }: DealTables, index: number): Deal {
  return space.sizes.map((size, k) => Math.floor(index / strides[k]!) % size);
}

/**
 * Visits every deal that is allowed, block by block, with running sums: the inner loop adds one entry per party.
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

  let first: readonly number[] = [];
  let last: readonly number[] = [];

  for (let b = 0; b < space.blocks; b++) {
    const cell = tables.cells[b]!;
    if (!cell) continue;
    loadBlock(tables, b, block);
    sums[0]!.set(constants);
    ({ first, last } = cell);
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
