import { directionNumbers } from './directionNumbers.js';

const BITS = 32;
const known: Uint32Array[] = [];
let lines: string[] | undefined;

/**
 * Direction numbers v1 … v32 of one dimension (from 0), each with its binary point before the highest of 32 bits
 * (Bratley & Fox 1988).
 */
export function directionsOf(dimension: number): Uint32Array {
  return (known[dimension] ??= dimension === 0 ? vanDerCorput() : recurrence(dimension));
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
