import { clamp } from '../../numeric/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** How much a party counts in a weighted forecast: capability × salience. */
export interface PartyWeight {
  /** What it could bring to bear, > 0; only ratios matter. */
  readonly capability: number;
  /** Share of it that it would use on this question, from 0 to 1. */
  readonly salience: number;
}

/** Where a party stands on a scale from 0 to 100, and how much it counts. */
export interface WeightedPosition extends PartyWeight {
  readonly party: string;
  /** From 0 to 100. */
  readonly position: number;
}

/** What the weighted mean and median forecast, on the scale of the positions. */
export interface WeightedForecast {
  /** Σ weight × position / Σ weight. */
  readonly mean: number;
  /** Half-way between the lower and the upper median. */
  readonly median: number;
  /** Lowest position with half of the weight or more at it or below. */
  readonly lowerMedian: number;
  /** Highest position with half of the weight or more at it or above. */
  readonly upperMedian: number;
  /** The position at which more than half of the weight stands; absent if there is none. */
  readonly majority?: number;
}

/** Shares of the weight that differ by less are equal: a half must stay a half after rounding. */
const tolerance = 1e-12;

/**
 * The baseline to print beside any forecast: where the parties' positions meet if each pulls with capability
 * × salience. On data of European Union decisions the mean beats the celebrated expected-utility model.
 *
 * A half is a half within 1e-12 of the whole weight. A party without salience moves nothing.
 *
 * @param positions - of one party or more
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function weightedForecast(positions: readonly WeightedPosition[]): WeightedForecast {
  checkPositions(positions);
  const weights = relativeWeights(positions);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = positions.reduce((sum, { position }, i) => sum + weights[i]! * position, 0);

  const places = [...new Set(positions.map(({ position }) => position))].sort((a, b) => a - b);
  const held = places.map((place) =>
    positions.reduce((sum, { position }, i) => (position === place ? sum + weights[i]! : sum), 0),
  );
  const half = total / 2;
  const slack = tolerance * total;
  const majority = places.find((_, k) => held[k]! > half + slack);

  let below = 0;
  const upTo = held.map((weight) => (below += weight));
  const lowerMedian = places[upTo.findIndex((sum) => sum >= half - slack)]!;
  const upperMedian = places[upTo.findIndex((sum) => sum > half + slack)]!;
  return {
    mean: clamp(moment / total, places[0]!, places[places.length - 1]!),
    median: lowerMedian + (upperMedian - lowerMedian) / 2,
    lowerMedian,
    upperMedian,
    ...(majority !== undefined && { majority }),
  };
}

/** Capability × salience per party, with the greatest capability as unit, so that no sum runs over. */
function relativeWeights(parties: readonly PartyWeight[]): number[] {
  const greatest = parties.reduce((most, { capability }) => Math.max(most, capability), 0);
  return parties.map(({ capability, salience }) => (capability / greatest) * salience);
}

/**
 * Checks a list of weighted positions.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
function checkPositions(positions: unknown): asserts positions is readonly WeightedPosition[] {
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
