import { parseRanking } from '../parseRanking.js';
import { byId, checkById } from './checkById.js';
import { checkList } from './checkList.js';
import { positiveOrZero, unit } from './checkNumber.js';
import { checkQuantity, quantity } from './checkQuantity.js';
import { checkVariant } from './checkVariant.js';
import type { Outline } from './Outline.js';
import { keysOf, member, report, type Place } from './Place.js';

/** Checks what one party wants. */
export function checkPreferences(place: Place, outline: Outline): void {
  const values = valuesOf(outline);
  const weights = byId(outline.issues, 'an issue', quantity(positiveOrZero));
  const kind = checkVariant(place, {
    cardinal: {
      required: {
        weights: (spot) => {
          checkWeights(spot, outline, keysOf(member(place, 'values').value));
        },
        values,
      },
    },
    ordinal: {
      required: {
        importance: byId(outline.issues, 'an issue', quantity()),
        rankings: byId(outline.issues, 'an issue', (ranking, issue) => {
          checkRanking(ranking, outline.options.get(issue)!);
        }),
      },
      optional: { values, weights },
    },
  });
  if (kind !== 'ordinal') return;
  const ranked = keysOf(member(place, 'importance').value);
  const outside = member(place, 'weights');
  for (const issue of keysOf(outside.value).filter((id) => ranked.includes(id))) {
    report(member(outside, issue), 'inconsistent', 'no weight, because importance ranks this issue');
  }
  if (ranked.length === 0 && keysOf(outside.value).length === 0) {
    report(member(place, 'importance'), 'missing', 'an importance rank for at least one issue', '', 'none');
  }
}

function valuesOf(outline: Outline): (place: Place) => void {
  return byId(outline.issues, 'an issue', (list, issue) => {
    const perOption = { exactly: outline.options.get(issue), because: 'one per option from 0' };
    checkList(list, quantity(unit), perOption);
  });
}

function checkWeights(place: Place, outline: Outline, valued: readonly string[]): void {
  let sum = 0;
  let complete = true;
  checkById(place, outline.issues, 'an issue', (weight, issue) => {
    const value = checkQuantity(weight, positiveOrZero);
    complete &&= value !== undefined;
    sum += value ?? 0;
    if (value !== undefined && value > 0 && !valued.includes(issue)) {
      report(weight, 'inconsistent', 'a weight of 0, because the options of this issue have no values');
    }
  });
  if (complete && place.value !== undefined && !(Math.abs(sum - 1) <= 1e-9)) {
    report(place, 'wrong-sum', 'weights with the sum 1', '', `the sum ${sum}`);
  }
}

function checkRanking(place: Place, options: number): void {
  const expected = `each option from 0 to ${options - 1} once, best first, like '2 > 1 = 0'`;
  if (typeof place.value !== 'string') return report(place, 'wrong-type', expected);
  const { problem } = parseRanking(place.value, options);
  if (problem !== undefined) report(place, 'bad-ranking', expected, problem);
}
