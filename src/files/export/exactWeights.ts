/** Digits after the point that a number below 1 keeps when it is read and written again. */
const unit = 1e15;

/**
 * Weights that sum to exactly 1 as decimals, not only nearly so in binary: GeniusWeb reads decimals and takes
 * no other. Each differs from its own by less than 1e-15, the greatest by what is left.
 */
export function exactWeights(weights: readonly number[]): number[] {
  const parts = weights.map((weight) => Math.round(weight * unit));
  const greatest = parts.reduce((best, part, k) => (part > parts[best]! ? k : best), 0);
  parts[greatest]! += unit - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / unit);
}
