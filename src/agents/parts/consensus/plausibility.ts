import { placesOf } from './placesOf.js';
import type { Voice, Wish } from './Voice.js';

/** Share of all that a party can win by which one may be mistaken about it before it counts. */
const SLACK = 0.03;
/** By how much more than the least a party shows, at most, when it shows the least that it would sign. */
const NARROW = 0.06;
/** What a wish in the wrong direction counts, in slacks. */
const WRONG_WAY = 6;

/**
 * How well suppositions about a party go with what it has said: 0 if in every respect, less by what each
 * thing said is missed by, in slacks. What is supposed of its manners are those of a party that seeks
 * agreement: it signs whatever is worth enough, names first what would help it most, and shows the deal
 * nearest to the draft that is just worth enough. Who has other manners misses some of that whatever is
 * supposed of it, which then tells nothing.
 *
 * @param sizes - options per issue
 * @returns of worth per option (as in `Guess`), least, and a bound: below it the sum may be left unfinished
 */
export function plausibility(
  sizes: readonly number[],
  voices: readonly Voice[],
): (worth: Float64Array, least: number, bound?: number) => number {
  const places = placesOf(sizes);
  const heard = voices.map(({ deal, yes, wishes, counter }) => ({
    deal,
    at: deal.map((option, k) => places[k]! + option),
    yes,
    wishes,
    counterAt: counter?.map((option, k) => places[k]! + option),
    changes: counter ? counter.reduce((sum, option, k) => sum + (option === deal[k] ? 0 : 1), 0) : 0,
  }));
  const bestAt = new Int32Array(sizes.length);
  const regrets = new Float64Array(sizes.length);

  return (worth, least, bound = -Infinity) => {
    for (let k = 0; k < sizes.length; k++) {
      let at = places[k]!;
      for (let other = at + 1; other < places[k + 1]!; other++) if (worth[other]! > worth[at]!) at = other;
      bestAt[k] = at;
    }
    let missed = 0;
    for (const { deal, at, yes, wishes, counterAt, changes } of heard) {
      const short = least - sumOf(worth, at);
      missed += above(yes ? short : -short);
      if (missed > -bound) return -missed;
      for (let k = 0; k < at.length; k++) regrets[k] = worth[bestAt[k]!]! - worth[at[k]!]!;
      if (counterAt) {
        const over = sumOf(worth, counterAt) - least;
        missed += above(-over) + above(over - NARROW);
        // With one change fewer it was not enough: else it would have shown that.
        missed += above(sumOfLargest(regrets, changes - 1) - short);
      }
      if (wishes.length > 0) {
        missed += outOfOrder(wishes, regrets);
        for (const { issue, up } of wishes) {
          const best = bestAt[issue]! - places[issue]!;
          if (up ? best <= deal[issue]! : best >= deal[issue]!) missed += WRONG_WAY;
        }
      }
    }
    return -missed;
  };
}

/** Slacks above 0. */
function above(x: number): number {
  return x > 0 ? x / SLACK : 0;
}

function sumOf(worth: Float64Array, at: readonly number[]): number {
  let sum = 0;
  for (const place of at) sum += worth[place]!;
  return sum;
}

function sumOfLargest(amounts: Float64Array, count: number): number {
  let sum = 0;
  let last = Infinity;
  for (let taken = 0; taken < count;) {
    let next = -Infinity;
    for (const amount of amounts) if (amount < last && amount > next) next = amount;
    for (const amount of amounts)
      if (amount === next && taken < count) [sum, taken] = [sum + next, taken + 1];
    last = next;
  }
  return sum;
}

/** What comes first in the list of wishes should be regretted most, what is not in it least. */
function outOfOrder(wishes: readonly Wish[], regrets: Float64Array): number {
  let missed = 0;
  let before = Infinity;
  for (const { issue } of wishes) {
    missed += above(regrets[issue]! - before);
    before = regrets[issue]!;
  }
  for (let k = 0; k < regrets.length; k++) {
    if (regrets[k]! > before && !wishes.some(({ issue }) => issue === k))
      missed += above(regrets[k]! - before);
  }
  return missed;
}
