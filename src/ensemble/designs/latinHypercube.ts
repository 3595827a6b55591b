import {
  argumentProblem,
  optionProblems,
  refuse,
  seed as seedText,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { integerBelow, openStream } from '../../random/index.js';

/** Options of {@link latinHypercube}. */
export interface LatinHypercubeOptions {
  /** Any text; the same seed gives the same points. */
  readonly seed: string;
}

/**
 * Draws a Latin hypercube sample of the unit cube (McKay, Beckman & Conover 1979): each of `n` equal slices of every axis
 * holds exactly one point, at a place drawn within it.
 *
 * Every dimension has a stream of its own: another dimension leaves the others as they are.
 *
 * @param n - points, 1 to 10,000,000
 * @param d - dimensions, 0 to 10,000
 * @returns `n` rows of `d` numbers in [0, 1)
 * @throws SixPartyError `invalid-option`
 */
export function latinHypercube(n: number, d: number, options: LatinHypercubeOptions): number[][] {
  refuse('invalid-option', 'There is no such Latin hypercube.', [
    argumentProblem('n', n, whole(1, 10_000_000)),
    argumentProblem('d', d, whole(0, 10_000)),
    ...optionProblems(options, { seed: seedText } satisfies OptionRules<keyof LatinHypercubeOptions>, [
      'seed',
    ]),
  ]);
  const { seed } = options;
  const below = 1 - 2 ** -52;
  const columns = Array.from({ length: d }, (_, dimension) => {
    const stream = openStream(`${seed}/latinHypercube/${dimension}`);
    const slices = Array.from({ length: n }, (__, slice) => slice);
    for (let last = n - 1; last > 0; last--) {
      const other = integerBelow(stream, last + 1);
      [slices[last], slices[other]] = [slices[other]!, slices[last]!];
    }
    // A draw near 1 in a high slice may round to its upper end, which belongs to the next.
    return slices.map((slice) => Math.min((slice + stream.next()) / n, ((slice + 1) / n) * below));
  });
  return Array.from({ length: n }, (_, row) => columns.map((column) => column[row]!));
}
