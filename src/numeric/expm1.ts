import { scaleBinary } from './binary.js';
import { sumError } from './doubleDouble.js';
import { expParts } from './expParts.js';

/** e^x − 1 with the same bits on every engine, without the loss that `exp(x) - 1` suffers near zero. */
export function expm1(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -40) return -1;
  if (Number.isNaN(x) || x === 0) return x;
  if (x > -0.1 && x < 0.1) return x + x * x * series(x);
  const { hi, lo, exponent } = expParts(x, 0);
  if (exponent > 1000) return scaleBinary(hi, exponent);
  const scale = scaleBinary(1, exponent);
  const sum = hi * scale - 1;
  return sum + (sumError(hi * scale, -1, sum) + lo * scale);
}

/** 1/2! + x/3! + x²/4! + … */
function series(x: number): number {
  let sum = 0;
  for (let n = 12; n >= 2; n--) sum = (1 + x * sum) / n;
  return sum;
}
