import type { DealResponse, Wish } from './responses.js';

/** Share of all that a party can win by which one may be mistaken about it before it counts. */
const SLACK = 0.03;
/** By how much more than its reservation value a party shows, at most, when it shows the least it would sign. */
const NARROW = 0.06;
/** What a wish in the wrong direction, or for another option than the best, counts, in slacks. */
const WRONG_WAY = 6;

/**
 * Returns the log-likelihood, up to a constant, of what a party has said, given what its options are worth
 * to it and its reservation value: 0 if they agree in every respect, less by what each thing said is missed
 * by, in slacks.
 *
 * The party is supposed to seek agreement: it signs whatever is worth enough, names first what would help it
 * most, and shows the deal nearest to the draft that is just worth enough. What a party with other manners
 * says goes ill with any preferences, and so tells nothing about them.
 *
 * @param sizes - options per issue
 * @returns of worth per option (as in `PosteriorSample`), reservation value, and a bound: below it the sum may
 * be left unfinished
 */
export function logLikelihood(
  sizes: readonly number[],
  responses: readonly DealResponse[],
): (worth: Float64Array, reservation: number, bound?: number) => number {
  const offsets = optionOffsets(sizes);
  const heard = responses.map(({ deal, yes, wishes, counter }) => ({
    deal,
    entries: entriesOf(offsets, deal),
    yes,
    wishes,
    counterEntries: counter ? entriesOf(offsets, counter) : null,
    changes: counter ? counter.reduce((sum, option, k) => sum + (option === deal[k] ? 0 : 1), 0) : 0,
  }));
  const bestEntry = new Int32Array(sizes.length);
  const regrets = new Float64Array(sizes.length);

  return (worth, reservation, bound = -Infinity) => {
    for (let k = 0; k < sizes.length; k++) {
      let best = offsets[k]!;
      for (let other = best + 1; other < offsets[k + 1]!; other++) {
        if (worth[other]! > worth[best]!) best = other;
      }
      bestEntry[k] = best;
    }
    let missed = 0;
    for (const { deal, entries, yes, wishes, counterEntries, changes } of heard) {
      const short = reservation - worthOf(worth, entries);
      missed += slacks(yes ? short : -short);
      if (missed > -bound) return -missed;
      for (let k = 0; k < entries.length; k++) regrets[k] = worth[bestEntry[k]!]! - worth[entries[k]!]!;
      if (counterEntries) {
        const over = worthOf(worth, counterEntries) - reservation;
        missed += slacks(-over) + slacks(over - NARROW);
        // With one change fewer it was not enough: else it would have shown that.
        missed += slacks(sumOfLargest(regrets, changes - 1) - short);
      }
      if (wishes.length > 0) {
        missed += outOfOrder(wishes, regrets);
        for (const wish of wishes) {
          const best = bestEntry[wish.issue]! - offsets[wish.issue]!;
          if (isMistaken(wish, best, deal[wish.issue]!)) missed += WRONG_WAY;
        }
      }
    }
    return -missed;
  };
}

/** Returns where each issue begins in a list of all options of all issues in order; one more for the end. */
export function optionOffsets(sizes: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const size of sizes) offsets.push(offsets.at(-1)! + size);
  return offsets;
}

/** Returns the entries of a deal's options in a list of all options of all issues. */
export function entriesOf(offsets: readonly number[], deal: readonly number[]): readonly number[] {
  return deal.map((option, k) => offsets[k]! + option);
}

/** Returns the worth of a deal whose options have these entries. */
export function worthOf(worth: Float64Array, entries: readonly number[]): number {
  let sum = 0;
  for (const entry of entries) sum += worth[entry]!;
  return sum;
}

/** Whether a wish is not for the best option, as far as it names one: of an issue with an order the side of what was put. */
function isMistaken({ up, want }: Wish, best: number, put: number): boolean {
  if (want === undefined) return up ? best <= put : best >= put;
  return want === null ? best === put : best !== want;
}

/** Slacks above 0. */
function slacks(missed: number): number {
  return missed > 0 ? missed / SLACK : 0;
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
    missed += slacks(regrets[issue]! - before);
    before = regrets[issue]!;
  }
  for (let k = 0; k < regrets.length; k++) {
    if (regrets[k]! > before && !wishes.some(({ issue }) => issue === k))
      missed += slacks(regrets[k]! - before);
  }
  return missed;
}
