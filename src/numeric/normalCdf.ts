import { scaleBinary } from './binary.js';
import { productError } from './doubleDouble.js';
import { expParts } from './expParts.js';

/** 1/√(2π) */
const HEIGHT = 0.3989422804014327;

/**
 * Probability that a standard normal draw is below `z`, with the same bits on every engine and about 14 digits,
 * in the lower tail too.
 *
 * Near zero the series ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …) (Marsaglia 2004), beyond 1 the continued fraction
 * φ(z)/(z + 1/(z + 2/(z + 3/…))).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z < -38.6) return 0;
  if (z > 8.4) return 1;
  if (Math.abs(z) <= 1) return 0.5 + density(z) * series(z);
  const tail = density(z) / fraction(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

function density(z: number): number {
  const square = z * z;
  const { hi, exponent } = expParts(-square / 2, -productError(z, z, square) / 2);
  return scaleBinary(HEIGHT * hi, exponent);
}

function series(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 3; n <= 41; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum;
}

function fraction(z: number): number {
  let value = z;
  for (let n = Math.floor(20 + 400 / (z * z)); n >= 1; n--) value = z + n / value;
  return value;
}
