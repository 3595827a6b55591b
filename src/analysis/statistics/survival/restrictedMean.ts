import type { SurvivalStep } from './SurvivalCurve.js';

/** Area below a curve from 0 to the horizon, and its standard error (Klein & Moeschberger 2003, 4.5). */
export function restrictedMean(
  steps: readonly SurvivalStep[],
  horizon: number,
): { readonly mean: number; readonly error: number } {
  let rest = 0;
  let variance = 0;
  let end = horizon;
  // Backwards, because an event weighs with the area after it.
  for (let i = steps.length - 1; i >= 0; i--) {
    const { time, atRisk, events, survival } = steps[i]!;
    if (time >= horizon) continue;
    rest += survival * (end - time);
    end = time;
    if (atRisk > events) variance += (rest * rest * events) / (atRisk * (atRisk - events));
  }
  return { mean: rest + end, error: Math.sqrt(variance) };
}
