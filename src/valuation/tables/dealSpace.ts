import { argumentProblem, refuse } from '../../input/index.js';
import { someRules, type Deal, type Rules } from '../../scenario/index.js';

/**
 * Index arithmetic of a scenario's deals, split in structural and substantive issues. A block is a combination of
 * structural options and, where a step costs more below some level of another issue, one part of its deals: within a
 * block what a deal is worth is a sum over its substantive issues.
 */
export interface DealSpace {
  /** Number of options per issue, in issue order. */
  readonly sizes: readonly number[];
  /** Issue indices that say how; their option combinations make the blocks, first issue most significant. */
  readonly structural: readonly number[];
  /** Issue indices that say what. */
  readonly substantive: readonly number[];
  /** Per substantive position: where its levels start in a slice of a table. */
  readonly offsets: readonly number[];
  /** Entries of one slice: Σ options of the substantive issues. */
  readonly width: number;
  /** Levels of substantive issues from which on something else costs less; none by default. */
  readonly splits: readonly Split[];
  /** What the splits part the deals of each combination of structural options into; one part without splits. */
  readonly parts: readonly Part[];
  /** Per combination of sides (a bit per split, the first most significant; 1: below): its place in `parts`, or −1. */
  readonly partOf: Int32Array;
  /** Number of blocks: combinations of structural options × parts, the parts of a combination side by side. */
  readonly blocks: number;
  /** Option of structural position j in block b at `b × structural.length + j`. */
  readonly blockOptions: Int32Array;
  /** Number of deals (may exceed 2^31, never 2^53). */
  readonly deals: number;
}

/** Where deals are parted: those that name less than level `at` of an issue (by its index), and the others. */
export interface Split {
  readonly issue: number;
  readonly at: number;
}

/** Entries of a slice, per substantive position. */
export interface Cell {
  /** First entry that is allowed. */
  readonly first: readonly number[];
  /** Last entry that is allowed. */
  readonly last: readonly number[];
}

/** The deals on the same side of every split. */
export interface Part extends Cell {
  /** Per split: whether they are below it. */
  readonly below: readonly boolean[];
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
  const splits = splitsOf(rules);
  const { parts, partOf } = partsOf(splits, substantive, offsets, sizes);
  const blocks = structural.reduce((product, k) => product * sizes[k]!, parts.length);
  const space: DealSpace = {
    sizes,
    structural,
    substantive,
    offsets,
    width,
    splits,
    parts,
    partOf,
    blocks,
    blockOptions: optionsPerBlock(blocks, structural, sizes, parts.length),
    deals: sizes.reduce((product, size) => product * size, 1),
  };
  spaceByRules.set(rules, space);
  return space;
}

function optionsPerBlock(
  blocks: number,
  structural: readonly number[],
  sizes: readonly number[],
  parts: number,
): Int32Array {
  const count = structural.length;
  const options = new Int32Array(blocks * count);
  for (let block = 0; block < blocks; block++) {
    let rest = Math.floor(block / parts);
    for (let j = count - 1; j >= 0; j--) {
      const size = sizes[structural[j]!]!;
      options[block * count + j] = rest % size;
      rest = Math.floor(rest / size);
    }
  }
  return options;
}

function splitsOf({ issues, schedule }: Rules): readonly Split[] {
  const splits: Split[] = [];
  if (schedule === undefined) return splits;
  for (const { obligation } of issues) {
    for (const { unless } of obligation?.consents ?? []) {
      const issue = issues.findIndex(({ id }) => id === unless.issue);
      const isNew = splits.every((split) => split.issue !== issue || split.at !== unless.atLeast);
      if (isNew) splits.push({ issue, at: unless.atLeast });
    }
  }
  return splits;
}

/** Lays out the parts that splits make; two on the same issue leave a side without deals. */
export function partsOf(
  splits: readonly Split[],
  substantive: readonly number[],
  offsets: readonly number[],
  sizes: readonly number[],
): Pick<DealSpace, 'parts' | 'partOf'> {
  const parts: Part[] = [];
  const partOf = Int32Array.from({ length: 1 << splits.length }, (_, sides) => {
    const below = splits.map((_, n) => ((sides >> (splits.length - 1 - n)) & 1) === 1);
    const first = substantive.map((k, p) => {
      const low = splits.map(({ issue, at }, n) => (issue === k && !below[n] ? at : 0));
      return offsets[p]! + Math.max(0, ...low);
    });
    const last = substantive.map((k, p) => {
      const high = splits.map(({ issue, at }, n) => (issue === k && below[n] ? at - 1 : sizes[k]! - 1));
      return offsets[p]! + Math.min(sizes[k]! - 1, ...high);
    });
    if (first.some((from, p) => from > last[p]!)) return -1;
    return parts.push({ first, last, below }) - 1;
  });
  return { parts, partOf };
}

/** Returns the index of the block in [0, `space.blocks`) to which a deal belongs. */
export function blockOf(space: DealSpace, deal: Deal): number {
  let block = 0;
  for (const k of space.structural) block = block * space.sizes[k]! + deal[k]!;
  if (space.splits.length === 0) return block;
  let sides = 0;
  for (const { issue, at } of space.splits) sides = 2 * sides + (deal[issue]! < at ? 1 : 0);
  return block * space.parts.length + space.partOf[sides]!;
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
