import {
  argumentError,
  argumentProblem,
  byId,
  callback,
  type Cursor,
  holding,
  keysOf,
  listOf,
  member,
  POSITIVE_OR_ZERO,
  readList,
  report,
  SUM_TOLERANCE,
  UNIT,
  variant,
} from '../../input/index.js';
import type { Issue } from './issues.js';
import type { Outline } from './outline.js';
import type { Quantity } from './quantities.js';
import { readQuantity, quantity, quantityValue } from './quantities.js';
import { parseRanking, rankOrderCentroid } from './rankings.js';

/** What a party wants: cardinal numbers, or rankings that are turned into numbers. */
export type Preferences = CardinalPreferences | OrdinalPreferences;

/** Weights (sum 1) and a value in [0, 1] for every option. */
export interface CardinalPreferences {
  /** Tells the kinds apart. */
  readonly kind: 'cardinal';
  /** Weight per issue id, ≥ 0; the values sum to 1 within 1e-9. */
  readonly weights: Readonly<Record<string, Quantity>>;
  /** Value per option, in [0, 1], per issue id. */
  readonly values: Readonly<Record<string, readonly Quantity[]>>;
}

/**
 * Rankings with ties and an importance rank per issue. Rankings become equal steps from 1 (best)
 * to 0 (worst); ranks become rank-order-centroid weights (Barron & Barrett 1996).
 */
export interface OrdinalPreferences {
  /** Tells the kinds apart. */
  readonly kind: 'ordinal';
  /** Importance rank per issue id, 1 = most important; equal ranks share their weights. */
  readonly importance: Readonly<Record<string, Quantity>>;
  /** Ranking of the options per issue id, best first: `4 > 3 = 2 > 1 > 0`. Of an issue with one option it may be the number 0. */
  readonly rankings: Readonly<Record<string, string | number>>;
  /** Values in [0, 1] per option that replace the equal steps of an issue. */
  readonly values?: Readonly<Record<string, readonly Quantity[]>>;
  /** Weights, ≥ 0, of issues that stand outside the importance ranking; added on top of it. */
  readonly weights?: Readonly<Record<string, Quantity>>;
}

/** Checks what one party wants. */
export function checkPreferences(cursor: Cursor, outline: Outline): void {
  const values = valuesOf(outline);
  const weights = byId(outline.issues, 'an issue', quantity(POSITIVE_OR_ZERO));
  const kind = variant({
    cardinal: {
      required: {
        weights: (inner) => {
          checkWeights(inner, outline, keysOf(member(cursor, 'values').value));
        },
        values,
      },
    },
    ordinal: {
      required: {
        importance: byId(outline.issues, 'an issue', quantity()),
        rankings: byId(outline.issues, 'an issue', (ranking, issue) => {
          checkRanking(ranking, outline.options.get(issue));
        }),
      },
      optional: { values, weights },
    },
  })(cursor);
  if (kind !== 'ordinal') return;
  const importance = member(cursor, 'importance');
  const ranked = keysOf(importance.value);
  const outside = member(cursor, 'weights');
  for (const issue of keysOf(outside.value).filter((id) => ranked.includes(id))) {
    report(member(outside, issue), 'inconsistent', 'no weight, because importance ranks this issue');
  }
  if (ranked.length === 0 && keysOf(outside.value).length === 0) {
    report(importance, 'missing', 'an importance rank for at least one issue', {
      received: 'none',
    });
  }
}

function valuesOf(outline: Outline): (cursor: Cursor) => void {
  return byId(outline.issues, 'an issue', (list, issue) => {
    const perOption = { exactly: outline.options.get(issue), because: 'one per option from 0' };
    readList(list, quantity(UNIT), perOption);
  });
}

function checkWeights(cursor: Cursor, outline: Outline, valued: readonly string[]): void {
  let sum = 0;
  let complete = true;
  byId(outline.issues, 'an issue', (weight, issue) => {
    const value = readQuantity(weight, POSITIVE_OR_ZERO);
    complete &&= value !== undefined;
    sum += value ?? 0;
    if (value !== undefined && value > 0 && !valued.includes(issue)) {
      report(weight, 'inconsistent', 'a weight of 0, because the options of this issue have no values');
    }
  })(cursor);
  if (complete && cursor.value !== undefined && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    report(cursor, 'wrong-sum', 'weights with the sum 1', { received: `the sum ${sum}` });
  }
}

/** @param options - that there are; undefined: nobody knows */
function checkRanking(cursor: Cursor, options: number | undefined): void {
  const each = options === undefined ? 'each option' : `each option from 0 to ${options - 1}`;
  const expected = `${each} once, best first, like "2 > 1 = 0"`;
  const { value } = cursor;
  // A ranking of one option is a number wherever it is written without quotes.
  if (typeof value !== 'string' && !Number.isInteger(value)) return report(cursor, 'wrong-type', expected);
  if (options === undefined) return;
  const { problem } = parseRanking(String(value), options);
  if (problem !== undefined) report(cursor, 'bad-ranking', expected, { hint: problem });
}

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
 * @throws SixPartyError `invalid-option` if issues or preferences are none
 */
export function preferencesOf(
  issues: readonly Issue[],
  preferences: Preferences,
  draw: (quantity: Quantity) => number = quantityValue,
): PreferenceNumbers {
  try {
    return numbersOf(issues, preferences, draw);
  } catch (cause) {
    throw argumentError(cause, 'These preferences cannot be turned into numbers.', [
      argumentProblem('issues', issues, someIssues),
      argumentProblem('preferences', preferences, somePreferences),
      argumentProblem('draw', draw, callback),
    ]);
  }
}

const someIssues = listOf(
  holding('an issue', { id: (id) => typeof id === 'string', options: Array.isArray }),
);

const somePreferences = holding('preferences of a party', {
  kind: (kind) => kind === 'cardinal' || kind === 'ordinal',
});

function numbersOf(
  issues: readonly Issue[],
  preferences: Preferences,
  draw: (quantity: Quantity) => number,
): PreferenceNumbers {
  const weights = preferences.kind === 'cardinal' ? cardinal(issues) : ordinal(issues);
  const values = issues.map(({ id, options }) => {
    const given = own(preferences.values, id);
    if (given !== undefined) return given.map(draw);
    const ranking = preferences.kind === 'ordinal' ? own(preferences.rankings, id) : undefined;
    const parsed = ranking === undefined ? undefined : parseRanking(String(ranking), options.length).values;
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
      const cursor = named.indexOf(issue);
      return cursor >= 0 ? centroid[cursor]! : draw(own(preferences.weights, issue.id) ?? 0);
    });
  }
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
