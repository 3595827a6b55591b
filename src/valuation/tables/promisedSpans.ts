import { promisedMonths, type Rules } from '../../scenario/index.js';

/**
 * The promised times of all levels of the issues that somebody owes, each number once: a compilation then
 * takes as many powers as there are numbers, not as there are steps.
 */
export interface PromisedSpans {
  /** The different times, in months. */
  readonly months: Float64Array;
  /**
   * Per owed issue, per level of the status quo: the place in `months` of the promised time of each level,
   * at `option of sequencing × (size − 1) + level − 1`. Levels up to the status quo stand at that of 0 months.
   */
  readonly at: readonly (readonly Int32Array[])[];
}

/**
 * Returns the promised times where steps are discounted by them; undefined where stages say when a step is due.
 *
 * @param owed - places of the issues with an obligation, in issue order
 */
export function promisedSpansOf(rules: Rules, owed: readonly number[]): PromisedSpans | undefined {
  const { discountBy = 'stage', stages = [] } = rules.schedule?.sequencing ?? {};
  if (discountBy === 'stage') return undefined;
  const places = new Map<number, number>([[0, 0]]);
  const placeOf = (months: number): number => {
    let place = places.get(months);
    if (place === undefined) places.set(months, (place = places.size));
    return place;
  };
  const at = owed.map((issue) => {
    const { options } = rules.issues[issue]!;
    return options.map((_, floor) =>
      Int32Array.from(
        stages.flatMap((_row, order) =>
          options
            .slice(1)
            .map((_option, below) => placeOf(promisedMonths(rules, order, issue, floor, below + 1))),
        ),
      ),
    );
  });
  return { months: Float64Array.from(places.keys()), at };
}
