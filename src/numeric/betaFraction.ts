/** Terms after which the fraction is given up; it takes about 3 √max(a, b). */
const LONGEST = 100_000;

/**
 * The continued fraction f with I_x(a, b) = x^a (1 − x)^b / B(a, b) / f (Didonato & Morris 1992, eq. 9), for x
 * at most a/(a + b), where all is positive, by the method of Lentz.
 *
 * @param gap - a − (a + b) x, 0 or more, which the caller knows more exactly
 */
export function betaFraction(x: number, a: number, b: number, gap: number): number {
  const y = 1 - x;
  const denominator = (n: number): number =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) * (gap + 1 + n * (1 + y))) / (a + 2 * n + 1);
  let value = (a * (gap + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < LONGEST; n++) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
    const next = denominator(n);
    d = 1 / (next + numerator * d);
    c = next + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return value;
}
