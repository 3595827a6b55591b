import type { Voice } from './Voice.js';

/** Share of all that a party can win by which one may be mistaken about it before it counts. */
const SLACK = 0.04;
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
 * @returns of worth per option (as in {@link Guess}) and least
 */
export function plausibility(
  sizes: readonly number[],
  voices: readonly Voice[],
): (worth: Float64Array, least: number) => number {
  const offsets = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
  const best = new Float64Array(sizes.length);
  const bestAt = new Int32Array(sizes.length);
  const regrets = new Float64Array(sizes.length);
  const sorted = new Float64Array(sizes.length);

  const worthOf = (worth: Float64Array, deal: readonly number[]): number => {
    let sum = 0;
    for (let k = 0; k < deal.length; k++) sum += worth[offsets[k]! + deal[k]!]!;
    return sum;
  };

  return (worth, least) => {
    for (let k = 0; k < sizes.length; k++) {
      bestAt[k] = 0;
      for (let option = 1; option < sizes[k]!; option++) {
        if (worth[offsets[k]! + option]! > worth[offsets[k]! + bestAt[k]!]!) bestAt[k] = option;
      }
      best[k] = worth[offsets[k]! + bestAt[k]!]!;
    }
    let missed = 0;
    for (const { deal, yes, wishes, counter } of voices) {
      const short = least - worthOf(worth, deal);
      missed += yes ? above(short) : above(-short);
      if (yes) continue;
      for (let k = 0; k < sizes.length; k++) regrets[k] = best[k]! - worth[offsets[k]! + deal[k]!]!;
      if (counter) {
        const over = worthOf(worth, counter) - least;
        missed += above(-over) + above(over - NARROW);
        missed += above(nearerGain(regrets, sorted, deal, counter) - short);
      }
      if (wishes.length > 0) missed += outOfOrder(wishes, regrets, bestAt, deal);
    }
    return -missed;
  };
}

/** Slacks above 0. */
function above(x: number): number {
  return x > 0 ? x / SLACK : 0;
}

/** The most that it could have won with one change fewer: had that been enough, it would have shown that. */
function nearerGain(
  regrets: Float64Array,
  sorted: Float64Array,
  deal: readonly number[],
  counter: readonly number[],
): number {
  sorted.set(regrets);
  sorted.sort((a, b) => a - b);
  let changes = 0;
  for (let k = 0; k < deal.length; k++) if (counter[k] !== deal[k]) changes += 1;
  let sum = 0;
  for (let n = 1; n < changes; n++) sum += sorted[sorted.length - n]!;
  return sum;
}

function outOfOrder(
  wishes: Voice['wishes'],
  regrets: Float64Array,
  bestAt: Int32Array,
  deal: readonly number[],
): number {
  let missed = 0;
  let before = Infinity;
  for (const { issue, up } of wishes) {
    const regret = regrets[issue]!;
    missed += above(regret - before);
    before = regret;
    if (up ? bestAt[issue]! <= deal[issue]! : bestAt[issue]! >= deal[issue]!) missed += WRONG_WAY;
    regrets[issue] = 0; // so that what is left are those that it did not name
  }
  for (let k = 0; k < deal.length; k++) missed += above(regrets[k]! - before);
  return missed;
}
