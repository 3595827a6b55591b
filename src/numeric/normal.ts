/* eslint-disable no-loss-of-precision -- the coefficients of the quantile stand as they were published */
import { scaleBinary } from './binary.js';
import { productError } from './doubleDouble.js';
import { expParts } from './exp.js';
import { log } from './log.js';

/** 1/√(2π), the standard normal density at 0. */
const DENSITY_AT_0 = 0.3989422804014327;

/**
 * Returns the probability that a standard normal draw is below `z`, with the same bits on every engine and about 14 digits,
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
  return scaleBinary(DENSITY_AT_0 * hi, exponent);
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

/**
 * Returns the quantile of the standard normal distribution: the z below which a draw falls with probability `p`. The same
 * bits on every engine; algorithm AS 241, PPND16 (Wichura 1988), good to about 1 part in 10^16.
 *
 * @returns `-Infinity` at 0, `Infinity` at 1, `NaN` outside [0, 1]
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * centre(0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? middle(r - 1.6) : tail(r - 5);
  return q < 0 ? -z : z;
}

// prettier-ignore
function centre(r: number): number {
  return (
    (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
      45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r +
      133.14166789178437745) * r + 3.387132872796366608) /
    (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
      21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r +
      42.313330701600911252) * r + 1)
  );
}

// prettier-ignore
function middle(r: number): number {
  return (
    (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
      4.6303378461565452959) * r + 1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r +
      2.05319162663775882187) * r + 1)
  );
}

// prettier-ignore
function tail(r: number): number {
  return (
    (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
      0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
      5.4637849111641143699) * r + 6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r +
      0.59983220655588793769) * r + 1)
  );
}
