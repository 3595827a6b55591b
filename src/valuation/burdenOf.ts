import type { Rules } from '../scenario/index.js';
import type { ValuationOptions } from './ValuationOptions.js';

/**
 * Value ≥ 0 that `party` loses by paying its share of the step to `level` (≥ 1) of an issue whose
 * obligor is `payers`: burden a thousand million US$ × cost in million US$ / 1000 × share.
 */
export function burdenOf(
  rules: Rules,
  party: string,
  issue: string,
  level: number,
  options: ValuationOptions,
): number {
  const { costs } = rules;
  if (costs === undefined || options.paying === false) return 0;
  const share = costs.shares[party] ?? 0;
  const burden = costs.burden?.[party] ?? 0;
  const cost = costs.costs[issue]?.[level - 1] ?? 0;
  return ((burden * cost) / 1000) * share;
}
