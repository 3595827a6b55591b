import type { Problem } from '../../../scenario/index.js';
import { numberProblem } from './numberProblem.js';

/** What is wrong with a probability that must be between 0 and 1, both excluded. */
export function shareProblem(path: string, value: unknown): Problem | undefined {
  return numberProblem(path, value, 0, 1);
}
