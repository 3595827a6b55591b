import type { Rules } from '../scenario/index.js';
import type { DealSpace } from './DealSpace.js';

const known = new WeakMap<Rules, DealSpace>();

/**
 * How the deals of a negotiation are indexed; the same object for the same rules.
 *
 * Structural are the issues that say so and those that the schedule names (sequencing, verification,
 * commitment): within a block they are fixed, whatever a scenario calls them.
 */
export function dealSpaceOf(rules: Rules): DealSpace {
  const before = known.get(rules);
  if (before !== undefined) return before;
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
  known.set(rules, space);
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
