import { shareOf } from './shareOf.js';
import type { Tally } from './Tally.js';

export function categoryTally(categories: readonly string[], alpha: number): Tally {
  const counts = categories.map(() => 0);
  let runs = 0;
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        counts[values[at]!]! += 1;
      }
    },
    summary: () => ({
      kind: 'category',
      runs,
      categories: Object.fromEntries(
        categories.map((name, place) => [name, shareOf(counts[place]!, runs, alpha)]),
      ),
    }),
  };
}
