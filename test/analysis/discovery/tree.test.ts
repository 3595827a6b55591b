import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureScores, outcomeTree, type FactorValue, type OutcomeTable } from '../../../src/analysis.js';
import { openStream } from '../../../src/index.js';
import { countIn, isInside, noise, smallTables } from './tables.js';

const gini = (rows: readonly number[], { outcome }: OutcomeTable): number => {
  const p = rows.length === 0 ? 0 : rows.filter((row) => outcome[row]).length / rows.length;
  return rows.length * (1 - p * p - (1 - p) * (1 - p));
};

/** All ways to part some rows in two by one factor: at every place of an order, or by every set of categories. */
function partsOf(table: OutcomeTable, rows: readonly number[]): (readonly [number[], number[]])[] {
  return Object.values(table.factors).flatMap((column) => {
    const isOrdered = 'order' in column || column.every((value) => typeof value === 'number');
    const valueOf = (row: number): FactorValue =>
      'order' in column ? column.order.indexOf(column.values[row]!) : column[row]!;
    const values = [...new Set(rows.map(valueOf))];
    const sets: Set<FactorValue>[] = [];
    if (isOrdered) {
      const sorted = (values as number[]).sort((a, b) => a - b);
      for (let first = 1; first < sorted.length; first++) sets.push(new Set(sorted.slice(0, first)));
    } else {
      for (let bits = 1; bits < 2 ** values.length - 1; bits++) {
        sets.push(new Set(values.filter((_, at) => (bits >> at) & 1)));
      }
    }
    return sets.map((set) => {
      const isIn = (row: number): boolean => set.has(valueOf(row));
      return [rows.filter(isIn), rows.filter((row) => !isIn(row))] as const;
    });
  });
}

describe('a split', () => {
  test('is the best of all, every set of categories tried', () => {
    fc.assert(
      fc.property(smallTables, fc.integer({ min: 1, max: 4 }), (table, least) => {
        const rows = table.outcome.map((_, row) => row);
        const support = least / rows.length;
        if (support > 0.5) return;
        const left = partsOf(table, rows)
          .filter((parts) => parts.every((part) => part.length >= least))
          .map((parts) => gini(parts[0], table) + gini(parts[1], table));
        const best = Math.min(gini(rows, table), ...left);
        // The price of a leaf at which only the first split pays, if any does.
        const price = (gini(rows, table) - best) / gini(rows, table);
        const { leaves } = outcomeTree(table, { support, complexity: Math.max(0, price - 1e-6) });
        if (price < 1e-9) return;
        expect(leaves.length).toBeGreaterThanOrEqual(2);
        if (leaves.length > 2) return;
        const found = leaves.map(({ box }) => rows.filter((row) => isInside(table, box, row)));
        expect(found.reduce((sum, part) => sum + gini(part, table), 0)).toBeCloseTo(best, 9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the leaves', () => {
  test('leave no row out and take none twice; each is as great as it must be, and counted right', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const { leaves, rows } = outcomeTree(table, { support: 0.2, complexity: 0 });
        for (const row of table.outcome.keys()) {
          expect(leaves.filter(({ box }) => isInside(table, box, row))).toHaveLength(1);
        }
        for (const leaf of leaves) {
          expect(countIn(table, leaf.box)).toEqual({ rows: leaf.rows, yes: leaf.yes });
          expect(leaf.density).toBe(leaf.yes / leaf.rows);
          if (leaves.length > 1) expect(leaf.rows).toBeGreaterThanOrEqual(Math.ceil(0.2 * rows - 1e-9));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cost with impurity no more than those of any other subtree of the same splits', () => {
    fc.assert(
      fc.property(smallTables, fc.constantFrom(0.02, 0.05, 0.1, 0.2), (table, complexity) => {
        const rows = table.outcome.map((_, row) => row);
        const cost = (leaves: number, left: number): number => left / gini(rows, table) + complexity * leaves;
        const of = (price: number): number => {
          const { leaves, explained } = outcomeTree(table, { support: 0.1, complexity: price });
          return cost(leaves.length, (1 - explained) * gini(rows, table));
        };
        const own = of(complexity);
        // Trees of all other prices are subtrees of the same whole one.
        for (const price of [0, 0.01, 0.03, 0.08, 0.15, 0.3, 1]) {
          expect(own).toBeLessThanOrEqual(of(price) + 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a planted box is one of them; dearer leaves are fewer', () => {
    const factors = noise(800, 4, 'tree') as { a: number[]; b: number[] };
    const table = { factors, outcome: factors.a.map((a, row) => a > 0.7 && factors.b[row]! < 0.4) };
    const [densest, ...others] = outcomeTree(table).leaves;
    expect(densest).toMatchObject({ density: 1, coverage: 1 });
    expect(Object.keys(densest!.box).sort()).toEqual(['a', 'b']);
    for (const { density } of others) expect(density).toBe(0);
    const many = [0, 0.05, 0.5, 1].map((complexity) => outcomeTree(table, { complexity }).leaves.length);
    expect(many).toEqual([...many].sort((a, b) => b - a));
    expect(many.at(-1)).toBe(1);
    const bent = { ...table, factors: { ...factors, a: factors.a.map((a) => a * a * 9 - 4) } };
    const counts = (of: OutcomeTable) => outcomeTree(of).leaves.map(({ box: _, ...leaf }) => leaf);
    expect(counts(bent)).toEqual(counts(table));
  });
});

describe('scores of factors', () => {
  // a says much, b a little, c and its many categories nothing.
  const made = (seed: string): OutcomeTable => {
    const factors = noise(400, 3, seed) as Record<'a' | 'b' | 'c', number[]>;
    const chance = openStream(`${seed}/outcome`);
    const outcome = factors.a.map((a, row) => {
      const share = (a > 0.5 ? 0.8 : 0.1) + (factors.b[row]! > 0.5 ? 0.1 : 0);
      return chance.next() < share;
    });
    return { factors: { ...factors, many: factors.c.map((c) => `k${Math.floor(c * 40)}`) }, outcome };
  };

  test('tell what matters from what does not, and many categories are no merit', () => {
    const tables = ['1', '2', '3', '4', '5', '6', '7', '8'].map(made);
    const scores = tables.map((table) => featureScores(table, { resamples: 20 }));
    const meanOf = (factor: string): number =>
      scores.reduce((sum, of) => sum + of.find((one) => one.factor === factor)!.score, 0) / scores.length;
    for (const [first] of scores) {
      expect(first!.factor).toBe('a');
      expect(first!.low! > 0.2 && first!.low! < first!.score && first!.score < first!.high!).toBe(true);
    }
    for (const factor of ['c', 'many']) expect(Math.abs(meanOf(factor))).toBeLessThan(0.03);
  });

  test('the same seed says the same; of few halves no spread is told', () => {
    const [table, options] = [made('again'), { resamples: 5, seed: 'x' }];
    expect(featureScores(table, options)).toEqual(featureScores(table, options));
    expect(featureScores(table, options)[0]).toMatchObject({ low: null, high: null });
  });
});
