import { countProblem, refuse } from './refuse.js';
import { directionsOf } from './directionsOf.js';
import { mostDimensions } from './mostDimensions.js';

/** Options of {@link sobolSequence}. */
export interface SobolOptions {
  /** Points to leave out at the beginning, 0 to 2^31. The first one is the origin. Default 0. */
  readonly skip?: number;
}

/**
 * Points of the Sobol sequence in the unit cube, in the order of Antonov & Saleev (Gray code), 32 bit, with the
 * direction numbers of Joe & Kuo (2008); not scrambled.
 *
 * Take 2^m points, and leave out none, or a multiple of 2^m: then each of 2^m equal slices of every axis holds
 * exactly one of them.
 *
 * @param n - points, 0 to 10,000,000
 * @param d - dimensions, 0 to 200
 * @returns `n` rows of `d` numbers in [0, 1), multiples of 2^−32
 * @throws SixPartyError `invalid-option`
 */
export function sobolSequence(n: number, d: number, { skip = 0 }: SobolOptions = {}): number[][] {
  refuse(
    'There is no such Sobol sequence.',
    countProblem('n', n, 0, 10_000_000),
    countProblem('d', d, 0, mostDimensions),
    countProblem('skip', skip, 0, 2 ** 31),
  );
  const directions = Array.from({ length: d }, (_, dimension) => directionsOf(dimension));
  const bits = directions.map((v) => grayPoint(v, skip));
  return Array.from({ length: n }, (_, row) => {
    const point = bits.map((word) => (word >>> 0) / 2 ** 32);
    const flip = 31 - Math.clz32(~(skip + row) & -~(skip + row)); // the lowest bit that is 0
    for (let k = 0; k < d; k++) bits[k]! ^= directions[k]![flip]!;
    return point;
  });
}

/** The bits of the point of an index: the directions of the bits that are set in its Gray code. */
function grayPoint(v: Uint32Array, index: number): number {
  let code = (index ^ (index >>> 1)) >>> 0;
  let word = 0;
  for (let j = 0; code > 0; j++, code >>>= 1) if ((code & 1) === 1) word ^= v[j]!;
  return word;
}
