import { argumentProblem, refuse } from '../../input/index.js';
import { someRules, type Deal, type Rules } from '../../scenario/index.js';

/** Index arithmetic of a scenario's deals, split in structural and substantive issues. */
export interface DealSpace {
  /** Number of options per issue, in issue order. */
  readonly sizes: readonly number[];
  /** Issue indices that say how; their option combinations are the blocks, first issue most significant. */
  readonly structural: readonly number[];
  /** Issue indices that say what. */
  readonly substantive: readonly number[];
  /** Per substantive position: where its levels start in a slice of a table. */
  readonly offsets: readonly number[];
  /** Entries of one slice: Σ options of the substantive issues. */
  readonly width: number;
  /** Number of blocks. */
  readonly blocks: number;
  /** Option of structural position j in block b at `b × structural.length + j`. */
  readonly blockOptions: Int32Array;
  /** Number of deals (may exceed 2^31, never 2^53). */
  readonly deals: number;
}

/** Kept because every valuation and observation asks for it, and the same object tells that spaces are alike. */
const spaceByRules = new WeakMap<Rules, DealSpace>();

/**
 * Returns how the deals of a negotiation are indexed; the same object for the same rules.
 *
 * Structural are the issues that say so and those that the schedule names (sequencing, verification,
 * commitment): within a block they are fixed, whatever a scenario calls them.
 *
 * @throws SixPartyError `invalid-option`
 */
export function dealSpaceOf(rules: Rules): DealSpace {
  const before = spaceByRules.get(rules);
  if (before !== undefined) return before;
  refuse('invalid-option', 'There are no such deals.', [argumentProblem('rules', rules, someRules)]);
  const { sequencing, verification, commitment } = rules.schedule ?? {};
  const named = [sequencing?.issue, verification?.issue, commitment?.issue];
  const sizes = rules.issues.map((issue) => issue.options.length);
  const structural: number[] = [];
  const substantive: number[] = [];
  rules.issues.forEach((issue, k) => {
    const says = issue.structural === true || named.includes(issue.id);
    (says ? structural : substantive).push(k);
  });
  const offsets: number[] = [];
  let width = 0;
  for (const k of substantive) {
    offsets.push(width);
    width += sizes[k]!;
  }
  const blocks = structural.reduce((product, k) => product * sizes[k]!, 1);
  const space: DealSpace = {
    sizes,
    structural,
    substantive,
    offsets,
    width,
    blocks,
    blockOptions: optionsPerBlock(blocks, structural, sizes),
    deals: sizes.reduce((product, size) => product * size, 1),
  };
  spaceByRules.set(rules, space);
  return space;
}

function optionsPerBlock(
  blocks: number,
  structural: readonly number[],
  sizes: readonly number[],
): Int32Array {
  const count = structural.length;
  const options = new Int32Array(blocks * count);
  for (let block = 0; block < blocks; block++) {
    let rest = block;
    for (let j = count - 1; j >= 0; j--) {
      const size = sizes[structural[j]!]!;
      options[block * count + j] = rest % size;
      rest = Math.floor(rest / size);
    }
  }
  return options;
}

/** Returns the index of the block in [0, `space.blocks`) to which a deal's structural options belong. */
export function blockOf(space: DealSpace, deal: Deal): number {
  let block = 0;
  for (const k of space.structural) block = block * space.sizes[k]! + deal[k]!;
  return block;
}

/**
 * Returns the deal of a block with these substantive options.
 *
 * @param entries - per substantive position: the entry of its option in a slice
 */
export function dealAt(space: DealSpace, block: number, entries: ArrayLike<number>): Deal {
  const { structural, substantive, offsets, blockOptions } = space;
  const deal = new Array<number>(space.sizes.length);
  for (let j = 0; j < structural.length; j++) {
    deal[structural[j]!] = blockOptions[block * structural.length + j]!;
  }
  for (let p = 0; p < substantive.length; p++) deal[substantive[p]!] = entries[p]! - offsets[p]!;
  return deal;
}

/** Tells whether deal `a` comes before `b` in lexicographic order, the first issue most significant. */
export function isBefore(a: Deal, b: Deal): boolean {
  for (let k = 0; k < a.length; k++) {
    if (a[k] !== b[k]) return a[k]! < b[k]!;
  }
  return false;
}
