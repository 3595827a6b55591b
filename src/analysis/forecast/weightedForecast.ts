import {
  cursorOn,
  isRecord,
  items,
  member,
  POSITIVE,
  readNumber,
  refuse,
  report,
  UNIT,
} from '../../input/index.js';
import type { Cursor } from '../../input/index.js';
import { clamp } from '../../numeric/index.js';

/** How much a party counts in a weighted forecast: capability × salience. */
export interface PartyWeight {
  /** What it could bring to bear, > 0; only ratios matter. */
  readonly capability: number;
  /** Share of it that it would use on this question, from 0 to 1. */
  readonly salience: number;
}

/** Where a party stands on a scale from 0 to 100, and how much it counts. */
export interface WeightedPosition extends PartyWeight {
  /** Party id, or any other name of whose position it is. */
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
const WEIGHT_TOLERANCE = 1e-12;

/**
 * Works out the baseline to print beside any forecast: where the parties' positions meet if each pulls with capability
 * × salience. On data of European Union decisions the mean beats the celebrated expected-utility model.
 *
 * A half is a half within 1e-12 of the whole weight. A party without salience moves nothing.
 *
 * @param positions - of one party or more
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function weightedForecast(positions: readonly WeightedPosition[]): WeightedForecast {
  checkPositions(positions);
  return centreOf(
    positions.map(({ position }) => position),
    relativeWeights(positions),
  );
}

/**
 * Returns where weights on a line meet.
 *
 * @param weights - of each place, ≥ 0, one of them more
 */
export function centreOf(places: readonly number[], weights: readonly number[]): WeightedForecast {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = places.reduce((sum, place, i) => sum + weights[i]! * place, 0);

  // The ends hold rounding in: who has no weight must not move them.
  const values = [...new Set(places.filter((_, i) => weights[i]! > 0))].sort((a, b) => a - b);
  const held = values.map((value) =>
    places.reduce((sum, place, i) => (place === value ? sum + weights[i]! : sum), 0),
  );
  const half = total / 2;
  const slack = WEIGHT_TOLERANCE * total;
  const majority = values.find((_, k) => held[k]! > half + slack);

  let below = 0;
  const upTo = held.map((weight) => (below += weight));
  const lowerMedian = values[upTo.findIndex((sum) => sum >= half - slack)]!;
  const upperMedian = values[upTo.findIndex((sum) => sum > half + slack)]!;
  return {
    mean: clamp(moment / total, values[0]!, values[values.length - 1]!),
    median: lowerMedian + (upperMedian - lowerMedian) / 2,
    lowerMedian,
    upperMedian,
    ...(majority !== undefined && { majority }),
  };
}

/** Returns capability × salience per party, with the greatest capability as unit, so that no sum runs over. */
export function relativeWeights(parties: readonly PartyWeight[]): number[] {
  const greatest = parties.reduce((most, { capability }) => Math.max(most, capability), 0);
  return parties.map(({ capability, salience }) => (capability / greatest) * salience);
}

function checkPositions(positions: unknown): asserts positions is readonly WeightedPosition[] {
  const cursor = cursorOn(positions, 'positions');
  readPositions(cursor);
  refuse('invalid-option', 'These are no weighted positions.', cursor.problems);
}

function readPositions(cursor: Cursor): void {
  const positions = items(cursor);
  if (positions.length === 0) return report(cursor, 'wrong-type', 'a list of one position or more');
  const seen = new Set<unknown>();
  for (const position of positions) {
    if (!isRecord(position.value)) {
      report(position, 'wrong-type', 'party, position, capability and salience');
      continue;
    }
    const party = member(position, 'party');
    if (typeof party.value !== 'string' || party.value === '') {
      report(party, 'wrong-type', 'the name of a party');
    } else if (seen.has(party.value)) {
      report(party, 'duplicate', 'a party once only');
    }
    seen.add(party.value);
    readNumber(member(position, 'position'), { least: 0, most: 100 });
    readWeight(position);
  }
  if (cursor.problems.length > 0) return;
  const weights = relativeWeights(cursor.value as WeightedPosition[]);
  if (weights.some((weight) => weight > 0)) return;
  report(cursor, 'inconsistent', 'a party with capability and salience', { received: 'no weight at all' });
}

/** Reads the capability and the salience of something. */
export function readWeight(cursor: Cursor): void {
  readNumber(member(cursor, 'capability'), POSITIVE);
  readNumber(member(cursor, 'salience'), UNIT);
}
