import { fastSum, multiply, type DoubleDouble } from './doubleDouble.js';

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
export interface ExpParts extends DoubleDouble {
  readonly exponent: number;
}

/**
 * e^(x + xLo) for |x| ≤ 800 and a small correction `xLo`.
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
