import { scaleBinary } from './binary.js';
import { fastSum, multiply, sumError, type DoubleDouble } from './doubleDouble.js';

/** Returns e^x with the same bits on every engine, within 0.52 units in the last place (1 below 2.3e-308). */
export function exp(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  if (Number.isNaN(x)) return NaN;
  const { hi, exponent } = expParts(x, 0);
  return scaleBinary(hi, exponent);
}

/** Returns e^x − 1 with the same bits on every engine, without the loss that `exp(x) - 1` suffers near zero. */
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

/** ln 2 / 64, the upper part with 33 bits so that its product with a count of steps is exact. */
const STEP_HI = 0.010830424696905538;
const STEP_LO = -6.563929801064195e-13;
const STEPS_PER_UNIT = 92.33248261689366;

/** 2 ** (j / 64) for j = 0…63, in two doubles each. */
const POWERS: readonly DoubleDouble[] = powers({ hi: 1.0108892860517005, lo: -1.5234778603368577e-17 });

function powers(root: DoubleDouble): DoubleDouble[] {
  const table: DoubleDouble[] = [{ hi: 1, lo: 0 }];
  while (table.length < 64) table.push(multiply(table[table.length - 1]!, root));
  return table;
}

/** e^x as `2 ** exponent * (hi + lo)`. */
interface ExpParts extends DoubleDouble {
  readonly exponent: number;
}

/**
 * Returns e^(x + xLo) for |x| ≤ 800 and a small correction `xLo`.
 *
 * With x = k·ln 2/64 + r, |r| ≤ 0.0055: e^x = 2^⌊k/64⌋ · 2^((k mod 64)/64) · e^r.
 */
export function expParts(x: number, xLo: number): ExpParts {
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - steps * STEP_HI - (steps * STEP_LO - xLo);
  const exponent = Math.floor(steps / 64);
  const { hi, lo } = POWERS[steps - 64 * exponent]!;
  const above = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const sum = fastSum(hi, lo + hi * above);
  return { hi: sum.hi, lo: sum.lo, exponent };
}
