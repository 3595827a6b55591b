import fc from 'fast-check';
import type { Bound, Ladder } from '../../src/scenario/index.js';

/** An issue, as far as ladders go. */
export interface Rated {
  readonly id: string;
  /** Its last option. */
  readonly top: number;
}

/** A ladder over an issue: up to three rungs, the last of which may be a red line. */
export function ladderOf({ id, top }: Rated, bound: Bound): fc.Arbitrary<Ladder> {
  const all = Array.from({ length: top + 1 }, (_, level) => level);
  return fc
    .record({
      levels: fc.subarray(all, { minLength: 1, maxLength: Math.min(3, top + 1) }),
      hundredths: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
      never: fc.constantFrom(false, false, true),
    })
    .map(({ levels, hundredths, never }): Ladder => {
      const firm = hundredths.toSorted((a, b) => a - b);
      const order = bound === 'atLeast' ? levels.toReversed() : levels;
      const rungs = order.map((level, place) => ({
        level,
        firmness: never && place === order.length - 1 ? ('never' as const) : firm[place]! / 100,
      }));
      return { issue: id, bound, rungs };
    });
}

/** What a party insists on: at most one ladder for each issue and bound. */
export function laddersOver(issues: readonly Rated[], most = 3): fc.Arbitrary<Ladder[]> {
  const places = issues.flatMap((issue) => [[issue, 'atLeast'] as const, [issue, 'atMost'] as const]);
  return fc
    .shuffledSubarray(places, { maxLength: Math.min(most, places.length) })
    .chain((chosen) => fc.tuple(...chosen.map(([issue, bound]) => ladderOf(issue, bound))));
}
