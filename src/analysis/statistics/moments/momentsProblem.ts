import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from '../check/optionProblem.js';
import type { Moments } from './Moments.js';

/** What is wrong with moments that came from elsewhere. */
export function momentsProblem(path: string, moments: unknown): Problem | undefined {
  if (typeof moments === 'object' && moments !== null) {
    const { count, exponent, sums } = moments as Partial<Record<keyof Moments, unknown>>;
    const whole = Number.isSafeInteger(count) && (count as number) >= 0;
    const scaled = Number.isInteger(exponent) && (exponent as number) <= 0 && (exponent as number) >= -1074;
    if (whole && scaled && Array.isArray(sums) && sums.length === 4 && sums.every(isWhole)) return undefined;
  }
  return optionProblem(path, 'wrong-type', 'moments as momentsOf makes them', moments);
}

function isWhole(text: unknown): boolean {
  return typeof text === 'string' && /^(0|-?[1-9]\d*)$/.test(text);
}
