import type { Problem } from '../../scenario/index.js';
import { optionProblem } from './optionProblem.js';
import type { PartyWeight } from './types/PartyWeight.js';

/** What is wrong with the capability and the salience of something. */
export function weightProblems(path: string, weight: object): Problem[] {
  const { capability, salience } = weight as Partial<Record<keyof PartyWeight, unknown>>;
  const problems: Problem[] = [];
  if (typeof capability !== 'number' || !Number.isFinite(capability) || capability <= 0) {
    problems.push(optionProblem(`${path}.capability`, 'out-of-range', 'a number > 0', capability));
  }
  if (typeof salience !== 'number' || !(salience >= 0 && salience <= 1)) {
    problems.push(optionProblem(`${path}.salience`, 'out-of-range', 'a number from 0 to 1', salience));
  }
  return problems;
}
