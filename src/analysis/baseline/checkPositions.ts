import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { optionProblem } from './optionProblem.js';
import { relativeWeights } from './relativeWeights.js';
import type { WeightedPosition } from './types/WeightedPosition.js';
import { weightProblems } from './weightProblems.js';

/**
 * Checks a list of weighted positions.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkPositions(positions: unknown): asserts positions is readonly WeightedPosition[] {
  const problems = problemsOf(positions);
  if (problems.length === 0) return;
  throw new SixPartyError('invalid-option', 'These are no weighted positions.', problems);
}

function problemsOf(positions: unknown): Problem[] {
  if (!Array.isArray(positions) || positions.length === 0) {
    return [optionProblem('positions', 'wrong-type', 'a list of one position or more', positions)];
  }
  const seen = new Set<unknown>();
  const problems = Array.from(positions as unknown[]).flatMap((entry, i) => {
    const path = `positions[${i}]`;
    if (typeof entry !== 'object' || entry === null) {
      return [optionProblem(path, 'wrong-type', 'party, position, capability and salience', entry)];
    }
    const { party, position } = entry as Partial<Record<keyof WeightedPosition, unknown>>;
    const found: Problem[] = [];
    if (typeof party !== 'string' || party === '') {
      found.push(optionProblem(`${path}.party`, 'wrong-type', 'the name of a party', party));
    } else if (seen.has(party)) {
      found.push(optionProblem(`${path}.party`, 'duplicate', 'a party once only', party));
    }
    seen.add(party);
    if (typeof position !== 'number' || !(position >= 0 && position <= 100)) {
      found.push(optionProblem(`${path}.position`, 'out-of-range', 'a number from 0 to 100', position));
    }
    return [...found, ...weightProblems(path, entry)];
  });
  if (problems.length > 0) return problems;
  const weights = relativeWeights(positions as WeightedPosition[]);
  if (weights.some((weight) => weight > 0)) return [];
  return [
    optionProblem('positions', 'inconsistent', 'a party with capability and salience', 'no weight at all'),
  ];
}
