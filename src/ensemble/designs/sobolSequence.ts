import { argumentProblem, optionProblems, refuse, whole, type OptionRules } from '../../input/index.js';
import { directionNumbers } from './directionNumbers.js';

/** Dimensions of the Sobol sequence for which there are direction numbers here. */
export const mostDimensions = 200;

/** Options of {@link sobolSequence}. */
export interface SobolOptions {
  /** Points to leave out at the beginning, 0 to 2^31. The first one is the origin. Default 0. */
  readonly skip?: number;
}

/**
 * Returns points of the Sobol sequence in the unit cube, in the order of Antonov & Saleev (Gray code), 32 bit, with the
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
export function sobolSequence(n: number, d: number, options: SobolOptions = {}): number[][] {
  refuse('invalid-option', 'There is no such Sobol sequence.', [
    argumentProblem('n', n, whole(0, 10_000_000)),
    argumentProblem('d', d, whole(0, mostDimensions)),
    ...optionProblems(options, { skip: whole(0, 2 ** 31) } satisfies OptionRules<keyof SobolOptions>),
  ]);
  const { skip = 0 } = options;
  const directions = Array.from({ length: d }, (_, dimension) => directionsOf(dimension));
  const bits = directions.map((v) => grayPoint(v, skip));
  return Array.from({ length: n }, (_, row) => {
    const point = bits.map((word) => (word >>> 0) / 2 ** 32);
    const flip = 31 - Math.clz32(~(skip + row) & -~(skip + row)); // the lowest bit that is 0
    for (let k = 0; k < d; k++) bits[k]! ^= directions[k]![flip]!;
    return point;
  });
}

/** Returns the bits of the point of an index: the directions of the bits that are set in its Gray code. */
function grayPoint(v: Uint32Array, index: number): number {
  let code = (index ^ (index >>> 1)) >>> 0;
  let word = 0;
  for (let j = 0; code > 0; j++, code >>>= 1) if ((code & 1) === 1) word ^= v[j]!;
  return word;
}

const BITS = 32;

/** Direction numbers that were asked for, by dimension: they follow from the table, and each takes some work. */
const computed: Uint32Array[] = [];
let lines: string[] | undefined;

/**
 * Returns the direction numbers v1 … v32 of one dimension (from 0), each with its binary point before the highest of 32 bits
 * (Bratley & Fox 1988).
 */
function directionsOf(dimension: number): Uint32Array {
  return (computed[dimension] ??= dimension === 0 ? vanDerCorput() : recurrence(dimension));
}

function vanDerCorput(): Uint32Array {
  return Uint32Array.from({ length: BITS }, (_, j) => 1 << (BITS - 1 - j));
}

function recurrence(dimension: number): Uint32Array {
  lines ??= directionNumbers.split('\n');
  const [polynomial = 0, ...initial] = lines[dimension - 1]!.split(' ').map(Number);
  const degree = initial.length;
  const v = new Uint32Array(BITS);
  for (let j = 0; j < BITS; j++) {
    if (j < degree) {
      v[j] = initial[j]! << (BITS - 1 - j);
      continue;
    }
    let next = v[j - degree]! ^ (v[j - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if (((polynomial >>> (degree - k)) & 1) === 1) next ^= v[j - k]!;
    }
    v[j] = next;
  }
  return v;
}
