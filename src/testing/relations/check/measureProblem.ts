import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** What is wrong with a measure; the parts of a formula are looked at where it meets a scenario. */
export function measureProblem(measure: unknown): Problem | undefined {
  const kind = (measure as { kind?: unknown } | null | undefined)?.kind;
  if (typeof measure === 'function' || typeof kind === 'string') return undefined;
  return optionProblem('measure', 'wrong-type', 'a function of a run, or a formula', measure);
}
