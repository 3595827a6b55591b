import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { dominates, ratedDeals } from './definitions.js';
import { scoredGame } from './smallGames.js';

/** O(n²): every deal against every other. */
function efficientDeals(scenario: Scenario): number {
  const all = ratedDeals(scenario);
  return all.filter((x) => !all.some((y) => dominates(y, x))).length;
}

/** Numbers in [0, 1) of a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

type Values = (size: number, parties: number, next: () => number) => number[][];

const kinds: Readonly<Record<string, Values>> = {
  random: (size, parties, next) => table(size, parties, () => next()),
  scores: (size, parties, next) => table(size, parties, () => Math.floor(next() * 4) / 3),
  conflict: (size, parties) => table(size, parties, (n, i) => (i % 2 === 0 ? n : size - 1 - n) / (size - 1)),
  pie: (size, parties, next) =>
    table(size, parties, () => next() + 0.01).map((row) => {
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((share) => share / sum);
    }),
};

function table(size: number, parties: number, value: (n: number, i: number) => number): number[][] {
  return Array.from({ length: size }, (_, n) => Array.from({ length: parties }, (__, i) => value(n, i)));
}

/** About a thousand deals, so that the search divides several times over. */
function game(kind: string, parties: number, seed: number, structural: readonly boolean[]): Scenario {
  const next = numbers(seed);
  const sizes = [4, 6, 2, 5, 5];
  const values = sizes.map((size) => kinds[kind]!(size, parties, next));
  const weights = Array.from({ length: parties }, () => {
    const row = sizes.map(() => (kind === 'pie' ? 1 : 0.1 + next()));
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((weight) => weight / sum);
  });
  return scoredGame(values, weights, Array(parties).fill(0.3) as number[], { kind: 'unanimity' }, structural);
}

describe('the efficient deals, against every deal with every other', () => {
  const cases = Object.keys(kinds).flatMap((kind) => [2, 3, 4, 6].map((parties) => ({ kind, parties })));

  test.each(cases)('$kind, $parties parties', ({ kind, parties }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (seed, structural) => {
          const scenario = game(kind, parties, seed, structural);
          expect(analyzeDeals(scenario).paretoFrontier).toBe(efficientDeals(scenario));
        },
      ),
      { numRuns: 3 },
    );
  });

  test('what one gains the others lose: every deal is efficient', () => {
    expect(analyzeDeals(game('pie', 6, 1, [])).paretoFrontier).toBe(1200);
  });
});
