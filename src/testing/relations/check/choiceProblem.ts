import { nearestName } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** What is wrong with one of a few words. */
export function choiceProblem(path: string, value: unknown, choices: readonly string[]): Problem | undefined {
  if (choices.includes(value as string)) return undefined;
  const nearest = typeof value === 'string' ? nearestName(value, choices) : undefined;
  const hint = nearest === undefined ? '' : `Did you mean '${nearest}'?`;
  return optionProblem(path, 'unknown-name', choices.join(', '), value, hint);
}
