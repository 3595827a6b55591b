import { GAIN_TOLERANCE } from '../../input/index.js';
import type { PreferenceNumbers } from '../../scenario/index.js';

/** Longest list of half deals. */
const MAX_HALVES = 300_000;

/** A half of all issues with an option each, and what they are worth together. */
interface Half {
  readonly worth: number;
  readonly options: readonly number[];
}

/**
 * Returns the deal with the least utility of those worth at least `reservation` (less 1e-9), by meeting in the
 * middle: all half deals are listed, sorted, and each is paired with the least one that is enough.
 *
 * @returns an option per issue; null if no deal is worth that much; undefined if there are too many deals
 */
export function leastAcceptable(
  { weights, values }: PreferenceNumbers,
  reservation: number,
): number[] | null | undefined {
  const worths = values.map((list, k) => list.map((value) => weights[k]! * value));
  const cut = cutOf(worths.map((list) => list.length));
  const [first, second] = [halves(worths.slice(0, cut)), halves(worths.slice(cut))];
  if (first === undefined || second === undefined) return undefined;
  first.sort((a, b) => a.worth - b.worth);
  second.sort((a, b) => b.worth - a.worth);
  let best: { worth: number; options: number[] } | null = null;
  let enough = 0;
  for (const half of first) {
    while (enough < second.length && half.worth + second[enough]!.worth >= reservation - GAIN_TOLERANCE)
      enough++;
    const other = second[enough - 1];
    if (other === undefined) continue;
    const worth = half.worth + other.worth;
    if (best === null || worth < best.worth) best = { worth, options: [...half.options, ...other.options] };
  }
  return best === null ? null : best.options;
}

/** Returns where to cut the issues in two so that the longer list of half deals is as short as can be. */
function cutOf(sizes: readonly number[]): number {
  const product = (list: readonly number[]): number => list.reduce((deals, size) => deals * size, 1);
  const longer = (cut: number): number => Math.max(product(sizes.slice(0, cut)), product(sizes.slice(cut)));
  return sizes.reduce((best, _, cut) => (longer(cut) < longer(best) ? cut : best), 0);
}

/** Lists all half deals over some issues; undefined if they are too many. */
function halves(worths: readonly (readonly number[])[]): Half[] | undefined {
  let all: Half[] = [{ worth: 0, options: [] }];
  for (const options of worths) {
    if (all.length * options.length > MAX_HALVES) return undefined;
    all = all.flatMap((half) =>
      options.map((worth, option) => ({ worth: half.worth + worth, options: [...half.options, option] })),
    );
  }
  return all;
}
