/**
 * Elementary functions on whole numbers, for measuring the errors of `src/numeric`: a value v stands for
 * v · 2^-BITS. Slow, simple and exact to far more than the 53 bits of a double.
 */
export const BITS = 500n;
export const ONE = 1n << BITS;

const view = new DataView(new ArrayBuffer(8));

/** A double, without rounding (down to 2^-500). */
export function exact(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0n ? fraction : fraction | (1n << 52n);
  const shift = (field === 0n ? 1n : field) - 1075n + BITS;
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return x < 0 ? -size : size;
}

export const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
export const over = (a: bigint, b: bigint): bigint => (a << BITS) / b;

/** e^x for moderate x. */
export function exp(x: bigint): bigint {
  const halvings = 20n;
  const small = x >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && n < 400n; n++) {
    term = times(term, small) / n;
    sum += term;
  }
  // Truncation leaves 2^-(500 - 20 - 10) at worst.
  for (let n = 0n; n < halvings; n++) sum = times(sum, sum);
  return sum;
}

/** Natural logarithm, of a positive value. */
export function log(x: bigint): bigint {
  let exponent = 0n;
  let m = x;
  while (m > ONE + ONE / 2n) {
    m >>= 1n;
    exponent++;
  }
  while (m < (ONE * 3n) / 4n) {
    m <<= 1n;
    exponent--;
  }
  // Shifting right loses bits of x only where x has 500 more than needed.
  return atanhTimes2(over(m - ONE, m + ONE)) + exponent * LN2;
}

function atanhTimes2(s: bigint): bigint {
  const square = times(s, s);
  let power = s;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = times(power, square);
  }
  return 2n * sum;
}

const LN2 = atanhTimes2(ONE / 3n);

/** Lower tail of the standard normal distribution by its series at 0. */
export function normalCdf(z: bigint): bigint {
  const square = times(z, z);
  let term = z;
  let sum = z;
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = times(term, square) / n;
    sum += term;
  }
  return ONE / 2n + times(normalDensity(z), sum);
}

export function normalDensity(z: bigint): bigint {
  return over(exp(-times(z, z) / 2n), SQRT_2PI);
}

const PI = 16n * arctanInverse(5n) - 4n * arctanInverse(239n);
const SQRT_2PI = root(2n * PI);

function arctanInverse(n: bigint): bigint {
  let power = ONE / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -(power / k);
    power /= n * n;
  }
  return sum;
}

function root(x: bigint): bigint {
  let guess = x;
  for (;;) {
    const next = (guess + over(x, guess)) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Distance of `got` from the true value, in units of the last place of `got`. */
export function ulps(got: number, truth: bigint): number {
  view.setFloat64(0, got);
  const field = (view.getBigUint64(0) >> 52n) & 0x7ffn;
  const shift = (field === 0n ? 1n : field) - 1075n + BITS;
  const scaled = ((exact(got) - truth) << 30n) >> shift;
  return Math.abs(Number(scaled)) / 2 ** 30;
}

/** Distance of `got` from the true value, relative to it. */
export function relativeError(got: number, truth: bigint): number {
  return Math.abs(Number(((exact(got) - truth) << 100n) / truth)) / 2 ** 100;
}
