import fc from 'fast-check';
import { openStream } from '../../../src/index.js';
import type { Box, OutcomeTable } from '../../../src/analysis.js';

/** Uniform noise in [0, 1): so many rows of so many factors, a, b, c … */
export function noise(rows: number, factors: number, seed: string): Record<string, number[]> {
  const stream = openStream(seed);
  const columns: Record<string, number[]> = {};
  for (let at = 0; at < factors; at++) {
    columns[String.fromCharCode(97 + at)] = Array.from({ length: rows }, () => stream.next());
  }
  return columns;
}

/** Small tables with ties, categories and ordered levels. */
export const smallTables: fc.Arbitrary<OutcomeTable> = fc
  .integer({ min: 4, max: 14 })
  .chain((rows) => {
    const listOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(one, { minLength: rows, maxLength: rows });
    return fc.record({
      factors: fc.record({
        n: listOf(fc.integer({ min: 0, max: 9 })),
        m: listOf(fc.integer({ min: 0, max: 3 })),
        c: listOf(fc.constantFrom('red', 'green', 'blue', true)),
        o: listOf(fc.constantFrom('low', 'mid', 'high')).map((values) => ({
          order: ['low', 'mid', 'high'],
          values,
        })),
      }),
      outcome: listOf(fc.boolean()),
    });
  })
  .filter(({ outcome }) => outcome.includes(true) && outcome.includes(false));

/** Whether a row lies in a box, as its documentation says it. */
export function isInside({ factors }: OutcomeTable, box: Box, row: number): boolean {
  return Object.entries(box).every(([factor, asked]) => {
    const column = factors[factor]!;
    const value = 'order' in column ? column.values[row]! : column[row]!;
    if ('values' in asked) return asked.values.includes(value);
    return (asked.low ?? -Infinity) <= (value as number) && (value as number) <= (asked.high ?? Infinity);
  });
}

/** The rows in a box, and how many of them say yes. */
export function countIn(table: OutcomeTable, box: Box): { readonly rows: number; readonly yes: number } {
  const inside = table.outcome.filter((_, row) => isInside(table, box, row));
  return { rows: inside.length, yes: inside.filter(Boolean).length };
}
