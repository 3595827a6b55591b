/**
 * Returns the nearest number to `x` within `[low, high]`.
 *
 * @param x - any number; `NaN` stays `NaN`
 * @param low - lower bound, at most `high`
 * @param high - upper bound
 */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
