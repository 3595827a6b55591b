import type { Issue } from './Issue.js';
import { parseRanking } from './parseRanking.js';
import type { Preferences } from './Preferences.js';
import type { Quantity } from './Quantity.js';
import { quantityValue } from './quantityValue.js';
import { rankOrderCentroid } from './rankOrderCentroid.js';

/** A party's preferences as numbers, in issue order. */
export interface PreferenceNumbers {
  /** Weight ≥ 0 per issue. */
  readonly weights: number[];
  /** Value in [0, 1] per issue and option. */
  readonly values: number[][];
}

/**
 * Turns preferences into numbers.
 *
 * Cardinal: the weights are brought to the sum 1 after drawing. Ordinal: importance ranks become
 * rank-order-centroid weights over the issues that have one (sum 1), `weights` come on top for issues
 * outside; rankings become equal steps, `values` go before a ranking. An issue without a weight weighs
 * 0, and one without values is worth 0 at every option.
 *
 * @param issues - of the scenario; their order is that of the result
 * @param preferences - of one party, valid
 * @param draw - gives the number for a quantity, for instance `quantityValue`, or `drawQuantity` on a
 *   stream; called for importance, then weights, then values, each in issue (and option) order
 */
export function preferencesOf(
  issues: readonly Issue[],
  preferences: Preferences,
  draw: (quantity: Quantity) => number = quantityValue,
): PreferenceNumbers {
  const weights = preferences.kind === 'cardinal' ? cardinal(issues) : ordinal(issues);
  const values = issues.map(({ id, options }) => {
    const given = own(preferences.values, id);
    if (given !== undefined) return given.map(draw);
    const ranking = preferences.kind === 'ordinal' ? own(preferences.rankings, id) : undefined;
    const parsed = ranking === undefined ? undefined : parseRanking(ranking, options.length).values;
    return parsed ?? options.map(() => 0);
  });
  return { weights, values };

  function cardinal(all: readonly Issue[]): number[] {
    const drawn = all.map(({ id }) => draw(own(preferences.weights, id) ?? 0));
    const sum = total(drawn);
    if (sum > 0) return drawn.map((weight) => weight / sum);
    return all.map(({ id }) => quantityValue(own(preferences.weights, id) ?? 0));
  }

  function ordinal(all: readonly Issue[]): number[] {
    const importance = preferences.kind === 'ordinal' ? preferences.importance : {};
    const named = all.filter(({ id }) => own(importance, id) !== undefined);
    const centroid = rankOrderCentroid(named.map(({ id }) => draw(own(importance, id)!)));
    return all.map((issue) => {
      const place = named.indexOf(issue);
      return place >= 0 ? centroid[place]! : draw(own(preferences.weights, issue.id) ?? 0);
    });
  }
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
