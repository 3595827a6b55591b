import { quantiles } from './quantiles.js';

/**
 * One quantile; see {@link quantiles}.
 *
 * @throws SixPartyError `invalid-option`
 */
export function quantile(values: readonly number[], share: number): number {
  return quantiles(values, [share])[0]!;
}
