import type { VotingGame, Weighing } from './votingGame.js';

/** Counts of coalitions of the free parties of a game, where all that hold a veto are in. */
export interface JointPivots {
  /** Per size: coalitions that win. */
  readonly winning: readonly bigint[];
  /** Per free party and size of the others: coalitions that lose, and win with it. */
  readonly swings: readonly (readonly bigint[])[];
}

/** What wins, or loses, whoever of the parties that are left joins. Other subgames have numbers from 0. */
const WON = -1;
const LOST = -2;

/**
 * A decision diagram of a game: who joins is asked in a fixed order, and prefixes after which the same coalitions of the
 * rest win share one subgame (Bryant 1986; for simple games Bolus 2011).
 */
interface Diagram {
  readonly root: number;
  /** Subgames that are open when the party at a place is asked: `[first, end)` are those of a place. */
  readonly places: readonly (readonly number[])[];
  /** Per subgame: what it comes to if the party that is asked joins, and if it does not. */
  readonly joins: readonly number[];
  readonly stays: readonly number[];
}

/** Most subgames of a diagram. */
const MAX_SUBGAMES = 2 ** 19;
/** Most counts by size that are kept of them: as numbers, and as integers that outgrow these. */
const MAX_COUNTS = 2 ** 23;
const MAX_LARGE_COUNTS = 2 ** 20;
/** Counts of coalitions of so many are whole numbers without loss. */
const MAX_SMALL = 52;

/**
 * Counts, exactly, where more than one rule weighs the parties: the diagrams of the rules are joined into one, and paths
 * through it are counted by size.
 *
 * @returns undefined if the votes are no whole numbers, or too fine for so many parties
 */
export function jointPivots({ free, weighings, least }: VotingGame): JointPivots | undefined {
  const count = free.length;
  if (weighings.some(({ isWhole }) => !isWhole)) return undefined;
  const size: Weighing = { votes: free.map(() => 1), needed: least, isWhole: true };
  // The heaviest are asked first: what is left to be asked soon no longer matters.
  const weight = (k: number): number =>
    weighings.reduce((sum, { votes, needed }) => sum + votes[k]! / Math.max(needed, 1), 0);
  const order = [...free.keys()].sort((a, b) => weight(b) - weight(a) || a - b);
  let diagram: Diagram | undefined;
  for (const weighing of [...weighings, size]) {
    const next = diagramOf(order, weighing);
    diagram = diagram && next ? joined(diagram, next) : next;
    if (!diagram) return undefined;
  }
  const counts = diagram!.joins.length * (count + 1);
  if (count <= MAX_SMALL) {
    if (counts > MAX_COUNTS) return undefined;
    return counted<number>(
      diagram!,
      order,
      0,
      1,
      (a, b) => a + b,
      (a, b) => a - b,
      (a, b) => a * b,
    );
  }
  if (counts > MAX_LARGE_COUNTS) return undefined;
  return counted<bigint>(
    diagram!,
    order,
    0n,
    1n,
    (a, b) => a + b,
    (a, b) => a - b,
    (a, b) => a * b,
  );
}

/** A subgame, and the votes still needed for which it is the same: above `over`, up to `upTo`. */
interface Range {
  readonly subgame: number;
  readonly over: number;
  readonly upTo: number;
}

function diagramOf(order: readonly number[], { votes, needed }: Weighing): Diagram | undefined {
  const joins: number[] = [];
  const stays: number[] = [];
  const places = order.map((): number[] => []);
  /** Per place: ranges that are known, by rising votes. */
  const known = order.map((): Range[] => []);
  const rest = new Array<number>(order.length + 1).fill(0);
  for (let at = order.length - 1; at >= 0; at--) rest[at] = rest[at + 1]! + votes[order[at]!]!;
  const { subgame: root } = rangeAt(0, needed);
  return joins.length > MAX_SUBGAMES ? undefined : { root, places, joins, stays };

  function rangeAt(at: number, still: number): Range {
    if (still <= 0) return { subgame: WON, over: -Infinity, upTo: 0 };
    if (still > rest[at]!) return { subgame: LOST, over: rest[at]!, upTo: Infinity };
    const ranges = known[at]!;
    let place = placeOf(ranges, still);
    const found = ranges[place];
    if (found && found.over < still) return found;
    // Too many: what comes of it is thrown away.
    if (joins.length > MAX_SUBGAMES) return { subgame: LOST, over: still - 1, upTo: still };
    const vote = votes[order[at]!]!;
    const [joining, staying] = [rangeAt(at + 1, still - vote), rangeAt(at + 1, still)];
    const over = Math.max(joining.over + vote, staying.over);
    const upTo = Math.min(joining.upTo + vote, staying.upTo);
    const subgame = joins.length;
    joins.push(joining.subgame);
    stays.push(staying.subgame);
    places[at]!.push(subgame);
    place = placeOf(ranges, still);
    const range = { subgame, over, upTo };
    ranges.splice(place, 0, range);
    return range;
  }
}

/** The first range that goes up to so many votes or more. */
function placeOf(ranges: readonly Range[], still: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.upTo < still) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The diagram of what wins in both. */
function joined(one: Diagram, other: Diagram): Diagram | undefined {
  const joins: number[] = [];
  const stays: number[] = [];
  const places = one.places.map((): number[] => []);
  const known = one.places.map(() => new Map<number, number>());
  const root = both(0, one.root, other.root);
  return joins.length > MAX_SUBGAMES ? undefined : { root, places, joins, stays };

  function both(at: number, a: number, b: number): number {
    if (a === LOST || b === LOST || joins.length > MAX_SUBGAMES) return LOST;
    if (a === WON && b === WON) return WON;
    const key = (a + 1) * (MAX_SUBGAMES + 2) + b + 1;
    const found = known[at]!.get(key);
    if (found !== undefined) return found;
    const joining = both(at + 1, a === WON ? WON : one.joins[a]!, b === WON ? WON : other.joins[b]!);
    const staying = both(at + 1, a === WON ? WON : one.stays[a]!, b === WON ? WON : other.stays[b]!);
    // Whoever stays away does not help: where nobody can win with the party, nobody can without it.
    const subgame = joining === LOST ? LOST : joins.length;
    if (subgame !== LOST) {
      joins.push(joining);
      stays.push(staying);
      places[at]!.push(subgame);
    }
    known[at]!.set(key, subgame);
    return subgame;
  }
}

function counted<N extends number | bigint>(
  { root, places, joins, stays }: Diagram,
  order: readonly number[],
  zero: N,
  one: N,
  plus: (a: N, b: N) => N,
  minus: (a: N, b: N) => N,
  times: (a: N, b: N) => N,
): JointPivots {
  const count = order.length;
  const none = (length: number): N[] => new Array<N>(length).fill(zero);
  /** Per number of parties: all their coalitions by size. */
  const all: N[][] = [[one]];
  for (let n = 1; n <= count; n++) {
    const before = all[n - 1]!;
    all.push(
      Array.from({ length: n + 1 }, (_, size) => plus(before[size] ?? zero, before[size - 1] ?? zero)),
    );
  }
  const wins = new Array<readonly N[]>(joins.length);
  const winsOf = (subgame: number, at: number): readonly N[] =>
    subgame === WON ? all[count - at]! : subgame === LOST ? none(count - at + 1) : wins[subgame]!;
  for (let at = count - 1; at >= 0; at--) {
    for (const subgame of places[at]!) {
      const [joining, staying] = [winsOf(joins[subgame]!, at + 1), winsOf(stays[subgame]!, at + 1)];
      wins[subgame] = Array.from({ length: count - at + 1 }, (_, size) =>
        plus(joining[size - 1] ?? zero, staying[size] ?? zero),
      );
    }
  }
  const swings = order.map(() => none(count));
  let ways = new Map<number, N[]>(root >= 0 ? [[root, [one]]] : []);
  for (let at = 0; at < count; at++) {
    const next = new Map<number, N[]>();
    const row = swings[order[at]!]!;
    for (const [subgame, before] of ways) {
      const [joining, staying] = [winsOf(joins[subgame]!, at + 1), winsOf(stays[subgame]!, at + 1)];
      for (let size = 0; size <= count - at - 1; size++) {
        const gained = minus(joining[size]!, staying[size]!);
        if (gained === zero) continue;
        before.forEach((paths, members) => {
          row[members + size] = plus(row[members + size]!, times(paths, gained));
        });
      }
      lead(joins[subgame]!, before, 1);
      lead(stays[subgame]!, before, 0);
    }
    ways = next;

    function lead(to: number, before: readonly N[], more: number): void {
      if (to < 0) return;
      let there = next.get(to);
      if (!there) next.set(to, (there = none(at + 2)));
      before.forEach((paths, members) => (there[members + more] = plus(there[members + more]!, paths)));
    }
  }
  return { winning: winsOf(root, 0).map(BigInt), swings: swings.map((row) => row.map(BigInt)) };
}
