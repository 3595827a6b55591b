import { exp, log, normalQuantile } from '../../../numeric/index.js';
import type { RiskRow } from './riskTable.js';
import type { SurvivalStep } from './SurvivalCurve.js';

/** The product-limit estimate with the standard error of Greenwood and the log(−log) interval. */
export function survivalSteps(rows: readonly RiskRow[], alpha: number): SurvivalStep[] {
  const z = -normalQuantile(alpha / 2);
  let survival = 1;
  let greenwood = 0;
  return rows.map(({ time, atRisk, events }) => {
    survival *= (atRisk - events) / atRisk;
    const common = { time, atRisk, events, survival };
    if (atRisk === events) return { ...common, standardError: null, low: 0, high: null };
    greenwood += events / (atRisk * (atRisk - events));
    const error = Math.sqrt(greenwood);
    const logarithm = log(survival);
    const factor = exp((z * error) / -logarithm);
    return {
      ...common,
      standardError: survival * error,
      low: exp(logarithm * factor),
      high: exp(logarithm / factor),
    };
  });
}
