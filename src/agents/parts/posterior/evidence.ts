import type { DealResponse, Wish } from './responses.js';

/** Share of all that a party can win by which one may be mistaken about it before it counts. */
const SLACK = 0.03;
/** What a wish in the wrong direction, or for another option than the best, counts, in slacks. */
const WRONG_WAY = 6;

/**
 * What a party has said, held against what its options may be worth to it: by how much both disagree, in slacks, 0 if
 * they agree in every respect. A walk changes one issue at a time, and what does not hang on that issue is kept.
 *
 * The party is supposed to seek agreement: it signs whatever is worth enough, names what would help it, the dearest
 * first and nothing else, and shows of the deals nearest to the draft that are worth enough the one that asks for
 * least. What a party with other manners says goes ill with any preferences, and so tells nothing about them.
 */
export class Evidence {
  readonly #offsets: readonly number[];
  readonly #heard: readonly Heard[];
  readonly #worth: Float64Array;
  /** Per thing said and issue: what the best option is worth above that of the deal. */
  readonly #regrets: Float64Array;
  /** Per thing said and issue: slacks for what is wished the wrong way. */
  readonly #wrong: Uint8Array;
  /** Per thing said: by how much the deal is worth less than the party signs for. */
  readonly #short: Float64Array;

  /**
   * @param sizes - options per issue
   * @param worth - per issue and option, in order, on any scale; whoever changes it calls {@link Evidence.update}
   */
  constructor(sizes: readonly number[], responses: readonly DealResponse[], worth: Float64Array) {
    this.#offsets = optionOffsets(sizes);
    this.#heard = responses.map((response) => heardIn(this.#offsets, response));
    this.#worth = worth;
    this.#regrets = new Float64Array(responses.length * sizes.length);
    this.#wrong = new Uint8Array(responses.length * sizes.length);
    this.#short = new Float64Array(responses.length);
    sizes.forEach((_, k) => this.update(k));
  }

  /** Takes over what the options of an issue are worth now. */
  update(k: number): void {
    const worth = this.#worth;
    const issues = this.#offsets.length - 1;
    const start = this.#offsets[k]!;
    let best = start;
    for (let entry = start + 1; entry < this.#offsets[k + 1]!; entry++) {
      if (worth[entry]! > worth[best]!) best = entry;
    }
    for (let n = 0; n < this.#heard.length; n++) {
      const { entries, wishOf } = this.#heard[n]!;
      const put = entries[k]!;
      this.#regrets[n * issues + k] = worth[best]! - worth[put]!;
      const wish = wishOf[k];
      if (wish) this.#wrong[n * issues + k] = isMistaken(wish, best - start, put - start) ? WRONG_WAY : 0;
    }
  }

  /**
   * Returns by how much what was said disagrees, in slacks.
   *
   * @param total - worth of the best options of all issues together
   * @param reservation - least worth that the party signs for, as a share of that
   * @param bound - above it the sum may be left unfinished. Default: none
   */
  missed(total: number, reservation: number, bound?: number): number {
    const regrets = this.#regrets;
    const issues = this.#offsets.length - 1;
    const most = (bound ?? Infinity) * SLACK * total;
    let missed = 0;
    let wrong = 0;
    for (let n = 0, start = 0; n < this.#heard.length; n++, start += issues) {
      const { yes, wishes, silent } = this.#heard[n]!;
      let short = reservation * total - total;
      for (let at = start; at < start + issues; at++) short += regrets[at]!;
      missed += above(yes ? short : -short);
      let before = Infinity;
      for (const { issue, by } of wishes) {
        const regret = regrets[start + issue]!;
        missed += by === undefined ? above(regret - before) : Math.abs(regret - by * total);
        before = regret;
        wrong += this.#wrong[start + issue]!;
      }
      for (const k of silent) missed += regrets[start + k]!;
      this.#short[n] = short;
    }
    if (missed + wrong * SLACK * total > most) return Infinity;
    for (let n = 0; n < this.#heard.length; n++) {
      const { counter, entries } = this.#heard[n]!;
      if (counter) missed += this.#missedBy(counter, entries, n * issues, this.#short[n]!);
    }
    return missed / (SLACK * total) + wrong;
  }

  /**
   * A counter is worth enough; with one change fewer nothing was, else that would have been shown; and no deal that is
   * one step from it and has as many changes is worth enough, and less.
   */
  #missedBy(
    { entries: shown, changed, kept }: Counter,
    put: readonly number[],
    start: number,
    short: number,
  ): number {
    const worth = this.#worth;
    let more = 0;
    for (const k of changed) more += worth[shown[k]!]! - worth[put[k]!]!;
    const missed =
      above(short - more) + above(sumOfLargest(this.#regrets, start, put.length, changed.length - 1) - short);
    if (more <= short) return missed;
    let clearest = 0;
    for (const k of changed) {
      const brought = worth[shown[k]!]! - worth[put[k]!]!;
      const enough = short - more + brought;
      clearest = Math.max(clearest, this.#betterAsk(k, put[k]!, enough, brought));
      for (const other of kept) {
        clearest = Math.max(clearest, this.#betterAsk(other, put[other]!, enough, brought));
      }
    }
    return missed + clearest;
  }

  /** How clearly another option of an issue would bring enough, and less than was asked for: 0 if none would. */
  #betterAsk(k: number, put: number, enough: number, asked: number): number {
    const worth = this.#worth;
    const now = worth[put]!;
    let clearest = 0;
    for (let entry = this.#offsets[k]!; entry < this.#offsets[k + 1]!; entry++) {
      const brings = worth[entry]! - now;
      const clear = Math.min(brings - enough, asked - brings);
      if (clear > clearest && entry !== put) clearest = clear;
    }
    return clearest;
  }
}

/** What was said, laid out for the walk. */
interface Heard {
  /** Entries of the options of the deal. */
  readonly entries: readonly number[];
  readonly yes: boolean;
  readonly wishes: readonly Wish[];
  /** Per issue. */
  readonly wishOf: readonly (Wish | undefined)[];
  /** Issues that it would leave as they are. */
  readonly silent: readonly number[];
  readonly counter: Counter | null;
}

interface Counter {
  readonly entries: readonly number[];
  /** Issues that it changes. */
  readonly changed: readonly number[];
  /** Issues that it leaves as they are. */
  readonly kept: readonly number[];
}

function heardIn(offsets: readonly number[], { deal, yes, wishes, counter }: DealResponse): Heard {
  const issues = deal.map((_, k) => k);
  const wishOf = issues.map((k) => wishes.find(({ issue }) => issue === k));
  return {
    entries: entriesOf(offsets, deal),
    yes,
    wishes,
    wishOf,
    silent: wishes.length === 0 ? [] : issues.filter((k) => wishOf[k] === undefined),
    counter: counter && {
      entries: entriesOf(offsets, counter),
      changed: issues.filter((k) => counter[k] !== deal[k]),
      kept: issues.filter((k) => counter[k] === deal[k]),
    },
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

/** Whether a wish is not for the best option, as far as it names one: of an issue with an order the side of what was put. */
function isMistaken({ up, want }: Wish, best: number, put: number): boolean {
  if (want === undefined) return up ? best <= put : best >= put;
  return want === null ? best === put : best !== want;
}

function above(amount: number): number {
  return amount > 0 ? amount : 0;
}

/** Adds up the largest of a row of amounts. */
function sumOfLargest(amounts: Float64Array, start: number, length: number, count: number): number {
  let sum = 0;
  let last = Infinity;
  for (let taken = 0; taken < count;) {
    let next = -Infinity;
    for (let at = start; at < start + length; at++) {
      if (amounts[at]! < last && amounts[at]! > next) next = amounts[at]!;
    }
    if (next === -Infinity) return sum;
    for (let at = start; at < start + length && taken < count; at++) {
      if (amounts[at] === next) [sum, taken] = [sum + next, taken + 1];
    }
    last = next;
  }
  return sum;
}
