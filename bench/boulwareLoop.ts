import type { CardinalPreferences, Scenario } from '../src/scenario/index.js';

/** What can be made once for a game: the utilities of all deals, and their order, per party. */
export interface LoopSetUp {
  readonly utilities: readonly Float64Array[];
  readonly rising: readonly Int32Array[];
  readonly reservations: readonly number[];
}

/** What a straightforward program would do before it plays: rate and sort all deals for everybody. */
export function setUpLoop({ issues, parties }: Scenario): LoopSetUp {
  const sizes = issues.map(({ options }) => options.length);
  const deals = sizes.reduce((product, size) => product * size, 1);
  const utilities = parties.map(({ preferences }) => {
    const { weights, values } = preferences as CardinalPreferences;
    return Float64Array.from({ length: deals }, (_, index) => {
      let utility = 0;
      let rest = index;
      for (let k = sizes.length - 1; k >= 0; k--) {
        const { id } = issues[k]!;
        utility += (weights[id] as number) * (values[id]![rest % sizes[k]!] as number);
        rest = Math.floor(rest / sizes[k]!);
      }
      return utility;
    });
  });
  const rising = utilities.map((of) =>
    Int32Array.from(of, (_, n) => n).sort((a, b) => of[a]! - of[b]! || a - b),
  );
  return {
    utilities,
    rising,
    reservations: parties.map(({ noDeal }) => (noDeal as number | undefined) ?? 0),
  };
}

/** How a game ended, and after how many moves. */
export interface LoopResult {
  /** Lexicographic index of the deal agreed, −1 if none was. */
  readonly deal: number;
  readonly turns: number;
}

/**
 * Six boulware agents (e = 0.2, next) under stacked alternating offers as one writes them for one game only:
 * no log, no state, no checks, a deal is its index.
 */
export function playLoop({ utilities, rising, reservations }: LoopSetUp, rounds: number): LoopResult {
  const parties = utilities.length;
  let standing = -1;
  let accepted = 0;
  for (let turn = 0; turn < rounds * parties; turn++) {
    const party = turn % parties;
    const own = utilities[party]!;
    const order = rising[party]!;
    const best = own[order[order.length - 1]!]!;
    const least = Math.max(reservations[party]!, own[order[0]!]!);
    const time = (Math.floor(turn / parties) + 1) / (rounds + 1);
    const target = least + (best - least) * (1 - time ** 5);
    let low = 0;
    let high = order.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (own[order[middle]!]! < target - 1e-9) low = middle + 1;
      else high = middle;
    }
    let bid = order[low]!;
    for (let at = low + 1; at < order.length && own[order[at]!]! <= own[order[low]!]! + 1e-9; at++) {
      bid = Math.min(bid, order[at]!);
    }
    const agrees = standing >= 0 && own[standing]! >= Math.max(own[bid]!, reservations[party]!) - 1e-9;
    if (agrees) {
      accepted += 1;
      if (accepted === parties) return { deal: standing, turns: turn + 1 };
    } else {
      standing = bid;
      accepted = 1;
    }
  }
  return { deal: -1, turns: rounds * parties };
}
