import { jointPivots } from './jointPivots.js';
import type { VotingGame } from './votingGame.js';

/**
 * Counts how often each party is pivotal: per party and size, the number of coalitions of that many others which lose,
 * and win with the party.
 *
 * @returns undefined if that cannot be counted: the votes are too fine for so many parties
 */
export function pivotsBySize(game: VotingGame): readonly (readonly bigint[])[] | undefined {
  const { parties, vetoes, free, weighings } = game;
  const below = losingOfAlike(game) ?? losingSums(game) ?? losingOfSeveral(game) ?? losingSets(game);
  if (!below) return undefined;
  const { losing, swings } = below;
  const rows = Array.from({ length: parties }, () => new Array<bigint>(parties).fill(0n));
  let subsets = 1n;
  for (let size = 0; size <= free.length; size++) {
    const winning = subsets - losing(size);
    // With a veto: all others that hold one must be in, and enough of the free ones.
    for (const i of vetoes) rows[i]![vetoes.length - 1 + size] = winning;
    subsets = (subsets * BigInt(free.length - size)) / BigInt(size + 1);
  }
  /** Parties with the same votes have the same say: the first of each, per votes. */
  const first = new Map<string, number>();
  free.forEach((i, k) => {
    const own = weighings.map(({ votes }) => votes[k]!).join();
    const like = first.get(own);
    if (like === undefined) first.set(own, i);
    for (let size = 0; size < free.length; size++) {
      const at = vetoes.length + size;
      rows[i]![at] = like === undefined ? swings(k, size) : rows[like]![at]!;
    }
  });
  return rows;
}

/** Counts of coalitions of free parties by their size, where all that hold a veto are in. */
interface Below {
  /** Coalitions of so many that lose. */
  losing(size: number): bigint;
  /** Coalitions of so many others that lose, and win with the k-th free party. */
  swings(k: number, size: number): bigint;
}

/** Counts by binomial coefficients, where each has one vote. */
function losingOfAlike({ weighings, least }: VotingGame): Below | undefined {
  const { votes, needed: sum, isWhole } = weighings[0]!;
  if (weighings.length > 1 || !isWhole || votes.some((vote) => vote !== 1)) return undefined;
  const count = votes.length;
  const needed = Math.max(sum, least);
  const choose = (from: number): bigint[] => {
    const row = [1n];
    for (let k = 0; k < from; k++) row.push((row[k]! * BigInt(from - k)) / BigInt(k + 1));
    return row;
  };
  const [all, others] = [choose(count), choose(Math.max(count - 1, 0))];
  return {
    losing: (size) => (size < needed ? all[size]! : 0n),
    swings: (_, size) => (size === needed - 1 ? others[size]! : 0n),
  };
}

/** Most entries of a table, and most additions of numbers and of integers that outgrow them. */
const MAX_ENTRIES = 2 ** 24;
const MAX_ADDITIONS = 2 ** 28;
const MAX_LARGE_ADDITIONS = 2 ** 24;
/** Counts of coalitions of so many are whole numbers without loss. */
const MAX_SMALL = 52;

/**
 * Counts by generating function: the coefficients of Π (1 + x y^votes), where the power of x is the size and that of y
 * the sum of votes. Those without one party are found by dividing by its factor again.
 */
function losingSums({ weighings, least }: VotingGame): Below | undefined {
  const { votes, needed, isWhole } = weighings[0]!;
  if (weighings.length > 1) return undefined;
  const count = votes.length;
  const most = votes.reduce((sum, vote) => sum + vote, 0);
  /** Greatest sum that loses, as far as there is one. */
  const top = Math.min(needed - 1, most);
  const width = Math.max(top + 1, 1);
  const entries = (count + 1) * width;
  const additions = count * entries;
  const isSmall = count <= MAX_SMALL;
  if (!isWhole || entries > MAX_ENTRIES) return undefined;
  if (additions > (isSmall ? MAX_ADDITIONS : MAX_LARGE_ADDITIONS)) return undefined;
  const table = isSmall
    ? multiplied(votes, width, new Float64Array(entries), 1, (a, b) => a + b)
    : multiplied(votes, width, new Array<bigint>(entries).fill(0n), 1n, (a, b) => a + b);
  /** Coalitions of so many, of all free parties, with votes of at most this sum, which loses. */
  const upTo = (size: number, sum: number): bigint => {
    if (sum < 0 || top < 0) return 0n;
    return BigInt(table[size * width + Math.min(sum, top)]!);
  };
  /** Those of so many without the k-th, with votes of at most this sum, which loses: its factor is divided out. */
  const upToWithout = (k: number, size: number, sum: number): bigint => {
    let sets = 0n;
    for (let without = 0; without <= size && without * votes[k]! <= sum; without++) {
      const part = upTo(size - without, sum - without * votes[k]!);
      sets += without % 2 === 0 ? part : -part;
    }
    return sets;
  };
  return {
    losing: (size) => (size < least ? choose(count, size) : upTo(size, top)),
    swings(k, size) {
      const vote = votes[k]!;
      if (size + 1 < least) return 0n;
      // Too few without the party: they only have to be enough with it.
      if (size < least) return choose(count - 1, size) - upToWithout(k, size, needed - 1 - vote);
      let swings = 0n;
      for (let without = 0; vote > 0 && without <= size && without * vote <= top; without++) {
        const high = needed - 1 - without * vote;
        const between = upTo(size - without, high) - upTo(size - without, high - vote);
        swings += without % 2 === 0 ? between : -between;
      }
      return swings;
    },
  };
}

/** Counts paths through a decision diagram, where there are several kinds of votes. */
function losingOfSeveral(game: VotingGame): Below | undefined {
  const joint = game.weighings.length > 1 ? jointPivots(game) : undefined;
  return (
    joint && {
      losing: (size) => choose(game.free.length, size) - joint.winning[size]!,
      swings: (k, size) => joint.swings[k]![size]!,
    }
  );
}

function choose(from: number, size: number): bigint {
  let sets = 1n;
  for (let k = 0; k < size; k++) sets = (sets * BigInt(from - k)) / BigInt(k + 1);
  return sets;
}

/** Writes the coefficients, summed up over votes, into a table of zeros: at `size × width + sum of votes`. */
function multiplied<N>(
  votes: readonly number[],
  width: number,
  table: Record<number, N>,
  one: N,
  plus: (a: N, b: N) => N,
): Readonly<Record<number, N>> {
  table[0] = one;
  votes.forEach((vote, before) => {
    for (let size = before + 1; size > 0; size--) {
      const [to, from] = [size * width, (size - 1) * width - vote];
      for (let sum = width - 1; sum >= vote; sum--)
        table[to + sum] = plus(table[to + sum]!, table[from + sum]!);
    }
  });
  for (let size = 0; size <= votes.length; size++) {
    const from = size * width;
    for (let sum = 1; sum < width; sum++)
      table[from + sum] = plus(table[from + sum]!, table[from + sum - 1]!);
  }
  return table;
}

/** Most free parties whose coalitions are looked at one by one. */
const MAX_SETS_OF = 20;

/** Counts by looking at every coalition: bit k of its number stands for the k-th free party. */
function losingSets({ free, weighings, least }: VotingGame): Below | undefined {
  const count = free.length;
  if (count > MAX_SETS_OF) return undefined;
  const losing = new Float64Array(count + 1);
  const swings = new Float64Array(count * (count + 1));
  const wins = new Uint8Array(1 << count);
  for (let set = 0; set < wins.length; set++) wins[set] = Number(isWinning(set));
  for (let set = 0; set < wins.length; set++) {
    if (wins[set] === 1) continue;
    const size = sizeOf(set);
    losing[size]! += 1;
    for (let k = 0; k < count; k++) {
      if (((set >> k) & 1) === 0 && wins[set | (1 << k)] === 1) swings[k * (count + 1) + size]! += 1;
    }
  }
  return {
    losing: (size) => BigInt(losing[size]!),
    swings: (k, size) => BigInt(swings[k * (count + 1) + size]!),
  };

  function sizeOf(set: number): number {
    let size = 0;
    for (let k = 0; k < count; k++) size += (set >> k) & 1;
    return size;
  }

  /** In the order of the parties, as the rules add them. */
  function isWinning(set: number): boolean {
    if (sizeOf(set) < least) return false;
    return weighings.every(({ votes, needed }) => {
      let sum = 0;
      for (let k = 0; k < count; k++) if (((set >> k) & 1) === 1) sum += votes[k]!;
      return sum >= needed;
    });
  }
}
