import { argumentProblem, listOf, number, refuse, satisfying, whole } from '../../input/index.js';

/** Values read from a ranking, or what is wrong with it. */
export type ParsedRanking =
  | {
      /** Value in [0, 1] per option, from 0: equal steps from 1, the best. */
      readonly values: number[];
      /** Why the text is no ranking of these options. */
      readonly problem?: never;
    }
  | {
      /** Why the text is no ranking of these options. */
      readonly problem: string;
      /** Value in [0, 1] per option, from 0: equal steps from 1, the best. */
      readonly values?: never;
    };

/**
 * Reads a ranking of options, best first, with ties: `4 > 3 = 2 > 1 > 0`.
 *
 * @param text - option numbers joined by `>` (better than) and `=` (as good as); spaces are free
 * @param options - number of options of the issue; each must be named exactly once
 * @returns a value per option in [0, 1] by equal steps between groups: of G groups the best has 1, the
 *   next (G−2)/(G−1), the worst 0. If all options are equal, nothing is to be gained and all have 0.
 *   A ranking that cannot be read gives `problem`, a sentence that names everything wrong.
 * @throws SixPartyError `invalid-option` if `text` is no text, or `options` no number of options
 */
export function parseRanking(text: string, options: number): ParsedRanking {
  // Every run reads some sixty: only what is wrong is worth a second look.
  if (typeof text !== 'string' || !Number.isInteger(options)) {
    refuse('invalid-option', 'There is no such ranking.', [
      argumentProblem('text', text, aText),
      argumentProblem('options', options, whole(0)),
    ]);
  }
  const groups = text.split('>').map((group) => group.split('=').map((option) => option.trim()));
  const values = new Array<number>(options).fill(-1);
  const problems: string[] = [];
  groups.forEach((group, place) => {
    for (const name of group) {
      const option = /^\d+$/.test(name) ? Number(name) : -1;
      if (option < 0)
        problems.push(name === '' ? 'an option is missing beside a sign' : `"${name}" is no option number`);
      else if (option >= options) problems.push(`option ${name} does not exist`);
      else if (values[option] !== -1) problems.push(`option ${name} is named twice`);
      else values[option] = groups.length === 1 ? 0 : (groups.length - 1 - place) / (groups.length - 1);
    }
  });
  values.forEach((value, option) => {
    if (value === -1) problems.push(`option ${option} is not named`);
  });
  if (problems.length === 0) return { values };
  return { problem: `The ranking cannot be read: ${problems.join('; ')}.` };
}

/** Also an empty one: what it lacks is told by what the ranking comes to. */
const aText = satisfying('a text', (value): value is string => typeof value === 'string');

/**
 * Weights from importance ranks (Barron & Barrett 1996): the r-th most important of n issues weighs
 * `w_r = (1/n) Σ_{j=r..n} 1/j`, the centroid of all weights that agree with the ranking.
 *
 * @param ranks - importance ranks, smaller = more important; any finite numbers, only their order counts
 * @returns weights in the order of `ranks`, > 0, sum 1; tied ranks share the mean weight of the places
 *   they take; empty for no ranks
 * @throws SixPartyError `invalid-option` if they are no list of finite numbers
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  if (!Array.isArray(ranks) || !ranks.every((rank) => Number.isFinite(rank))) {
    const someRanks = listOf(number());
    refuse('invalid-option', 'There are no such weights.', [argumentProblem('ranks', ranks, someRanks)]);
  }
  const n = ranks.length;
  const weightOfPlace = new Array<number>(n);
  let tail = 0;
  for (let place = n; place >= 1; place--) {
    tail += 1 / place;
    weightOfPlace[place - 1] = tail / n;
  }
  const order = ranks.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const weights = new Array<number>(n);
  for (let first = 0; first < n;) {
    let end = first;
    let sum = 0;
    while (end < n && ranks[order[end]!] === ranks[order[first]!]) sum += weightOfPlace[end++]!;
    for (let place = first; place < end; place++) weights[order[place]!] = sum / (end - first);
    first = end;
  }
  return weights;
}
